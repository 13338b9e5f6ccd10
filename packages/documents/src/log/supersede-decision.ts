import type * as Y from 'yjs';
import type { EntryId } from '../entries/entry-id.ts';
import { entryAdded } from '../entries/origins.ts';
import { encodeOwner } from '../entries/owner.ts';
import { addDecisionLink, addDecisions, type NewDecision } from './write-log.ts';
import type { WrittenDecision } from './written-decision.ts';

/** What the new decision begins with: what we decided and had to choose from, not yet a choice, reasons or days. */
function beginFrom({ rich, options, criteria, tags, ...agreed }: WrittenDecision): NewDecision {
  return {
    form: agreed.form,
    title: agreed.title,
    decider: agreed.decider,
    consulted: agreed.consulted,
    owner: encodeOwner(agreed.owner),
    statement: rich.statement,
    context: rich.context,
    options: options.map(({ name, pros, cons, points }) => ({
      name,
      pros,
      cons,
      points: criteria.map(({ id }) => points.get(id)),
    })),
    criteria: criteria.map(({ name, weight }) => ({ name, weight })),
    tags: tags.map(({ name }) => name),
    supersedes: agreed.id,
  };
}

/**
 * Adds a decision that is to take the place of an agreed one, in one edit; undo does not take it back (DL6). The agreed one is
 * not touched: that it is to be replaced follows from the new one.
 */
export function supersedeDecision(ydoc: Y.Doc, agreed: WrittenDecision): EntryId | undefined {
  return ydoc.transact(() => {
    const [id] = addDecisions(ydoc, [beginFrom(agreed)]);
    if (id === undefined) return undefined;
    for (const { documentId, entryId } of agreed.links) addDecisionLink(ydoc, id, { documentId, entryId });
    return id;
  }, entryAdded);
}
