import type { EntryId } from '../../entries/entry-id.ts';
import { byNumber } from '../../entries/read-entry.ts';
import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Decision } from '../decision.ts';

type Entry = Decision | UnreadableEntry;

/** A decision and those that are to replace it. */
export interface Succession {
  readonly entry: Entry;
  /** In the order of their numbers. */
  readonly successors: readonly Succession[];
  /** It is to replace one that is not in this log. */
  readonly isPredecessorUnknown: boolean;
  /** It is to replace one that is to be replaced by it, directly or through others. */
  readonly isCircular: boolean;
}

interface Search {
  readonly successorsOf: ReadonlyMap<EntryId | undefined, readonly Decision[]>;
  readonly known: ReadonlySet<EntryId>;
  readonly placed: Set<EntryId>;
}

function grow(entry: Entry, search: Search, isCircular = false): Succession {
  const { successorsOf, known, placed } = search;
  placed.add(entry.id);
  const supersedes = entry.kind === 'decision' ? entry.supersedes : undefined;
  const successors = (successorsOf.get(entry.id) ?? []).filter(({ id }) => !placed.has(id));
  return {
    entry,
    successors: successors.map((next) => grow(next, search)),
    isPredecessorUnknown: supersedes !== undefined && !known.has(supersedes),
    isCircular,
  };
}

/**
 * What is to replace what, as trees: each begins with what came first. A decision that neither replaces nor is replaced
 * is not there. Decisions that replace each other in a circle begin with the lowest number; each stands once.
 */
export function growSuccessions(entries: readonly Entry[]): readonly Succession[] {
  const decisions = entries.filter((entry) => entry.kind === 'decision').toSorted(byNumber);
  const successorsOf = Map.groupBy(decisions, ({ supersedes }) => supersedes);
  const search = { successorsOf, known: new Set(entries.map(({ id }) => id)), placed: new Set<EntryId>() };
  const isFirst = (entry: Entry): boolean =>
    entry.kind === 'unreadable' || entry.supersedes === undefined || !search.known.has(entry.supersedes);
  const trees = entries.filter(isFirst).map((entry) => grow(entry, search));
  for (const decision of decisions)
    if (!search.placed.has(decision.id)) trees.push(grow(decision, search, true));
  return trees
    .filter(({ successors, isPredecessorUnknown, isCircular }) =>
      [successors.length > 0, isPredecessorUnknown, isCircular].includes(true),
    )
    .toSorted((a, b) => byNumber(a.entry, b.entry));
}

/** The decisions that are to replace one, in the order of their numbers. */
export const successorsOf = (entries: readonly Entry[], id: EntryId): readonly Decision[] =>
  entries.filter((entry) => entry.kind === 'decision').filter(({ supersedes }) => supersedes === id);
