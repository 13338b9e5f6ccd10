/**
 * What people do with a decision log, as edits of its Yjs document. Each is one transaction with the origin
 * `entryEdit`, which undo follows; adding a decision has `entryAdded`, which it does not.
 */
import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { addLink, removeLink, type LinkTarget } from '../entries/entry-links.ts';
import { entryAdded } from '../entries/origins.ts';
import { childrenOf, createPlainText } from '../entries/plain-text.ts';
import { createRichText } from '../entries/rich-text.ts';
import {
  checkValues,
  editElement,
  setPlain,
  setRich,
  setValues,
  type Rich,
  type ValuesOf,
} from '../entries/write-entry.ts';
import { addCriterionTo, addOptionTo, type NewCriterion, type NewOption } from './write-options.ts';
import {
  DECISIONS,
  decisionAttributes,
  plainFields,
  richFields,
  TAG_LENGTH,
  type DecisionPlainField,
  type DecisionRichField,
} from './schema.ts';

/** The fields of a decision that are one value each. `null` clears one; owners as `encodeOwner` writes them. */
export type DecisionValues = ValuesOf<typeof decisionAttributes>;

/** What a decision begins with. */
export interface NewDecision
  extends
    DecisionValues,
    Partial<Readonly<Record<DecisionPlainField, string>>>,
    Partial<Readonly<Record<DecisionRichField, Rich>>> {
  readonly options?: readonly NewOption[];
  /** Place of the option chosen, in `options`. */
  readonly chosenAt?: number | undefined;
  readonly criteria?: readonly NewCriterion[];
  readonly tags?: readonly string[];
}

function addTagTo(element: Y.XmlElement, name: string): void {
  const wanted = name.trim().slice(0, TAG_LENGTH);
  const isThere = childrenOf(element, 'tag').some(
    (tag) => String(tag.getAttribute('name')).toLowerCase() === wanted.toLowerCase(),
  );
  if (wanted === '' || isThere) return;
  const tag = new Y.XmlElement('tag');
  tag.setAttribute('name', wanted);
  element.push([tag]);
}

function addOne(ydoc: Y.Doc, decision: NewDecision): EntryId {
  const element = new Y.XmlElement('decision');
  element.insert(0, [
    ...plainFields.map((field) => createPlainText(field, decision[field] ?? '')),
    ...richFields.map(createRichText),
  ]);
  ydoc.getXmlFragment(DECISIONS).push([element]);
  for (const field of richFields) if (decision[field]) setRich(element, field, decision[field]);
  const criteria = (decision.criteria ?? []).map((criterion) => addCriterionTo(element, criterion));
  const options = (decision.options ?? []).map((option) => addOptionTo(element, option, criteria));
  const chosen = decision.chosenAt === undefined ? undefined : options[decision.chosenAt];
  setValues(element, decisionAttributes, { form: 'plain', state: 'draft', chosen, ...decision });
  for (const tag of decision.tags ?? []) addTagTo(element, tag);
  return entryIdOf(element);
}

/**
 * Adds decisions at the end, in one transaction, and answers their ids. Numbers come from the server.
 * @throws {z.ZodError} a value that a decision cannot have; then none is added
 */
export function addDecisions(ydoc: Y.Doc, decisions: readonly NewDecision[]): EntryId[] {
  for (const decision of decisions) checkValues(decisionAttributes, decision);
  return ydoc.transact(() => decisions.map((decision) => addOne(ydoc, decision)), entryAdded);
}

const decision = (id: EntryId) => ({ name: 'decision', id });

/** Sets values of a decision. @throws {z.ZodError} a value that a decision cannot have */
export function setDecisionValues(ydoc: Y.Doc, id: EntryId, values: DecisionValues): void {
  checkValues(decisionAttributes, values);
  editElement(ydoc, decision(id), (element) => setValues(element, decisionAttributes, values));
}

/** Makes a plain text of a decision say `characters`, touching only what differs. */
export function writeDecisionPlain(
  ydoc: Y.Doc,
  id: EntryId,
  { field, characters }: { field: DecisionPlainField; characters: string },
): void {
  editElement(ydoc, decision(id), (element) => setPlain(element, field, characters));
}

/** Makes a rich text of a decision say `rich`, touching only what differs. @throws {RangeError} it does not fit the schema */
export function writeDecisionRich(
  ydoc: Y.Doc,
  id: EntryId,
  { field, rich }: { field: DecisionRichField; rich: Rich },
): void {
  editElement(ydoc, decision(id), (element) => setRich(element, field, rich));
}

export const addDecisionLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  editElement(ydoc, decision(id), (element) => addLink(element, target));

export const removeDecisionLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  editElement(ydoc, decision(id), (element) => removeLink(element, target));

/** Adds a tag unless the decision has it, however it is written. */
export const addTag = (ydoc: Y.Doc, id: EntryId, name: string): void =>
  editElement(ydoc, decision(id), (element) => addTagTo(element, name));

/** Takes a tag away, however it is written. */
export function removeTag(ydoc: Y.Doc, id: EntryId, name: string): void {
  editElement(ydoc, decision(id), (element) => {
    for (const [at, child] of [...element.toArray().entries()].toReversed()) {
      if (!(child instanceof Y.XmlElement) || child.nodeName !== 'tag') continue;
      if (String(child.getAttribute('name')).toLowerCase() === name.toLowerCase()) element.delete(at, 1);
    }
  });
}
