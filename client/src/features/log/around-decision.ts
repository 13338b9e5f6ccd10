import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import type { DraftState } from '@entente/documents/log/schema';
import { successorsOf } from '@entente/documents/log/view/succession';
import { entryLabel } from '../../entries/entry-address.ts';
import { decisionsOf, titleOf, type LogEntry } from './log-entry.ts';

/** Another decision as one speaks of it. */
export interface OtherDecision {
  readonly id: EntryId;
  readonly number: number | undefined;
  /** Number and title. */
  readonly words: string;
  /** As its content says it. */
  readonly state: DraftState;
}

/** What the page of a decision knows of the others. */
export interface AroundDecision {
  /** The tags in use, each once, by name. */
  readonly tags: readonly string[];
  /** All that this one could replace. */
  readonly others: readonly OtherDecision[];
  /** Those that are to replace this one. */
  readonly successors: readonly OtherDecision[];
}

const describe = (entry: LogEntry): OtherDecision => ({
  id: entry.id,
  number: entry.number,
  words: `${entryLabel('D', entry)} ${titleOf(entry)}`,
  state: entry.kind === 'decision' ? entry.state : 'draft',
});

function tagsInUse(decisions: readonly Decision[]): readonly string[] {
  const names = decisions.flatMap(({ tags }) => tags.map(({ name }) => name));
  const byWords = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byWords.values()].toSorted((a, b) => a.localeCompare(b));
}

/** Gathers what the page of a decision knows of the others. */
export function aroundDecision(
  { id, supersedes }: Pick<Decision, 'id' | 'supersedes'>,
  entries: readonly LogEntry[],
): AroundDecision {
  const others = entries.filter(
    (entry) => entry.id !== id && (entry.kind === 'decision' || entry.id === supersedes),
  );
  return {
    tags: tagsInUse(decisionsOf(entries)),
    others: others.map(describe),
    successors: successorsOf(entries, id).map(describe),
  };
}
