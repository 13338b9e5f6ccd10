/** How far a draft has drifted from what is in force, clause by clause. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Compared, Credit, Run } from '../compare/compared.ts';
import { nodesOf } from '../compare/side-of.ts';
import { clauseNumbers, countChanges, type ChangeCount } from '../compare/summarize-clauses.ts';
import { gatherClauses, type GatheredClause } from './gather-clauses.ts';
import { weighChanges } from './weigh-changes.ts';

/** A clause that says something else in the draft than in force. */
export interface ClauseDrift {
  /** The places of its blocks in the comparison, in order; of one that moved, without those that went from there. */
  readonly places: readonly number[];
  /** In the draft; of one that was taken out, in force. Undefined before the first heading. */
  readonly number: string | undefined;
  readonly title: string;
  /** Its number in force, where that is another. */
  readonly was: string | undefined;
  /** `format` says the same words. */
  readonly kind: 'words' | 'added' | 'removed' | 'moved' | 'format';
  readonly count: ChangeCount;
  /** Which of the draft's top headings it begins with, from 0; undefined when the draft has none for it. */
  readonly heading: number | undefined;
  /** Whoever made it differ, each person once for each firm; empty while nobody is known. */
  readonly by: readonly Credit[];
}

const textOf = (node: ProseMirrorJSON): string => node.text ?? (node.content ?? []).map(textOf).join('');

function creditsOfRun(run: Run): Credit[] {
  return run.change !== 'same' && run.change !== 'reformatted' && run.by ? [run.by] : [];
}

function creditsIn(one: Compared): Credit[] {
  switch (one.change) {
    case 'same':
      return [];
    case 'deleted':
    case 'inserted': {
      const parts = (one.parts ?? []).map(({ by }) => by);
      return one.changes === undefined ? parts : [...parts, ...creditsIn(one.changes)];
    }
    case 'line':
      return one.runs.flatMap(creditsOfRun);
    case 'within':
      return one.children.flatMap(creditsIn);
  }
}

/** Each person once for each firm, with the newest time, in the order given. */
export function distinctCredits(credits: readonly Credit[]): Credit[] {
  const people = new Map<string, Credit>();
  for (const by of credits) {
    const key = `${by.userId} ${by.firmId}`;
    const known = people.get(key);
    // What is not on the record yet has no time and is newer than everything that is.
    if (known === undefined || (by.at ?? '~') > (known.at ?? '~')) people.set(key, by);
  }
  return [...people.values()];
}

function kindOf(
  { before, after, isMoved }: GatheredClause,
  blocks: readonly Compared[],
): ClauseDrift['kind'] | undefined {
  const weight = weighChanges(blocks);
  if (weight === 'nothing') return undefined;
  if (before === undefined && after === undefined) return weight;
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isMoved && weight !== 'words' ? 'moved' : weight;
}

/** Blocks of a comparison by their places. */
export const blocksAt = (compared: readonly Compared[], places: readonly number[]): Compared[] =>
  places.flatMap((at) => compared[at] ?? []);

/** Whether a block stands elsewhere now. */
const isGone = (one: Compared | undefined): boolean => one?.change === 'deleted' && one.move !== undefined;

interface Text {
  readonly compared: readonly Compared[];
  readonly numbers: {
    readonly before: ReadonlyMap<number, string>;
    readonly after: ReadonlyMap<number, string>;
  };
  /** The places of the draft's headings. */
  readonly headings: readonly number[];
}

function tellClause(clause: GatheredClause, { compared, numbers, headings }: Text): ClauseDrift | undefined {
  const blocks = blocksAt(compared, clause.places);
  const kind = kindOf(clause, blocks);
  if (kind === undefined) return undefined;
  const { before, after, isMoved, places } = clause;
  const one = compared[after ?? before ?? -1];
  const [head] = one === undefined ? [] : nodesOf(one, after === undefined ? 'before' : 'after');
  const was = before === undefined ? undefined : numbers.before.get(before);
  const is = after === undefined ? was : numbers.after.get(after);
  return {
    places: isMoved ? places.filter((at) => !isGone(compared[at])) : places,
    number: is,
    title: head === undefined ? '' : textOf(head),
    was: was === is ? undefined : was,
    kind,
    count: countChanges(blocks),
    heading: after === undefined ? undefined : headings.indexOf(after),
    by: distinctCredits(blocks.flatMap(creditsIn)),
  };
}

/**
 * The clauses of a comparison that differ, in the order in which they are read; a clause that only got another number says the
 * same.
 * @param compared from what is in force to the draft, with who made each change as far as it is known
 */
export function driftOf(compared: readonly Compared[]): ClauseDrift[] {
  const numbers = { before: clauseNumbers(compared, 'before'), after: clauseNumbers(compared, 'after') };
  const text = { compared, numbers, headings: [...numbers.after.keys()] };
  return gatherClauses(compared).flatMap((clause) => tellClause(clause, text) ?? []);
}
