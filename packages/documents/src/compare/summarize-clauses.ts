/** What a comparison changed, clause by clause. */
import { numberClauses } from '../agreement/clauses.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Compared, Run, Shell, Side } from './compared.ts';
import { isOtherShell } from './other-shell.ts';
import { nodesOf } from './side-of.ts';

/** How much changed, in words and in parts that are no words. */
export interface ChangeCount {
  readonly added: number;
  readonly removed: number;
  /** Words in another format, and blocks of another kind or level. */
  readonly reformatted: number;
  /** Blocks that moved to here. */
  readonly movedIn: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
}

/** A clause in which something changed; one without a number is what stands before the first heading. */
export interface ClauseChange extends ChangeCount {
  /** The place of its first block in the comparison. */
  readonly at: number;
  /** Number and title in the newer text; in the older one when it is gone. */
  readonly number: string | undefined;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Its number in the older text, where that was another. */
  readonly was: string | undefined;
}

type Counts = { -readonly [Name in keyof ChangeCount]: number };

const zero = (): Counts => ({
  added: 0,
  removed: 0,
  reformatted: 0,
  movedIn: 0,
  rowsAdded: 0,
  rowsRemoved: 0,
});

const isWord = /[\p{L}\p{N}]/u;

const countIn = (text: string): number => text.split(/\s+/u).filter((word) => isWord.test(word)).length;

/** The words of a block; formats that change within a word do not cut it. */
function wordsOf(node: ProseMirrorJSON): number {
  const content = node.content ?? [];
  if (content.some(({ text }) => text !== undefined))
    return countIn(content.map(({ text }) => text ?? ' ').join(''));
  return content.reduce((sum, child) => sum + wordsOf(child), 0);
}

const wordsIn = ({ inline }: Run): number => ('text' in inline ? countIn(inline.text) : 0);

function countRuns(runs: readonly Run[], counts: Counts): void {
  for (const run of runs) {
    if (run.change === 'inserted') counts.added += wordsIn(run);
    else if (run.change === 'deleted') counts.removed += wordsIn(run);
    else if (run.change === 'reformatted') counts.reformatted += wordsIn(run);
  }
}

function countLone(one: Extract<Compared, { change: 'inserted' | 'deleted' }>, counts: Counts): void {
  const isInserted = one.change === 'inserted';
  if (one.node.type === 'tableRow') counts[isInserted ? 'rowsAdded' : 'rowsRemoved'] += 1;
  if (one.move === undefined) counts[isInserted ? 'added' : 'removed'] += wordsOf(one.node);
  else if (isInserted) counts.movedIn += 1;
  if (one.changes !== undefined) countOne(one.changes, counts);
}

function countOne(one: Compared, counts: Counts): void {
  if (one.change === 'same') return;
  if (one.change === 'inserted' || one.change === 'deleted') {
    countLone(one, counts);
    return;
  }
  if (isOtherShell(one)) counts.reformatted += 1;
  if (one.change === 'line') countRuns(one.runs, counts);
  else for (const child of one.children) countOne(child, counts);
}

/** How much changed in blocks of a comparison. */
export function countChanges(compared: readonly Compared[]): ChangeCount {
  const counts = zero();
  for (const one of compared) countOne(one, counts);
  return counts;
}

/** The heading that a block is on one side. */
function headingOn(one: Compared, side: Side): ProseMirrorJSON | undefined {
  const [node] = nodesOf(one, side);
  return node?.type === 'heading' ? node : undefined;
}

/** Clause numbers of one of the two texts, by the place of the heading in the comparison. */
export function clauseNumbers(compared: readonly Compared[], side: Side): Map<number, string> {
  const headings = compared.flatMap((one, at) => {
    const shell = shellOn(one, side);
    return shell?.type === 'heading' ? [{ at, level: Number(shell.attrs?.['level'] ?? 1) }] : [];
  });
  const numbers = numberClauses(headings.map(({ level }) => level));
  return new Map(headings.map(({ at }, index) => [at, numbers[index] ?? '']));
}

/** The block on one side, without what stands in it. */
function shellOn(one: Compared, side: Side): Shell | undefined {
  if (one.change === 'same') return one.node;
  if (one.change === 'line' || one.change === 'within') return one[side];
  return (one.change === 'deleted') === (side === 'before') ? one.node : undefined;
}

const textOf = (node: ProseMirrorJSON): string => node.text ?? (node.content ?? []).map(textOf).join('');

type Clause = { -readonly [Name in keyof ClauseChange]: ClauseChange[Name] };

/** A clause begins at a heading of either text. */
function beginClause(compared: readonly Compared[], at: number, numbers: Numbers): Clause | undefined {
  const one = compared[at];
  if (one === undefined) return undefined;
  const heading = headingOn(one, 'after') ?? headingOn(one, 'before');
  if (heading === undefined) return undefined;
  const [is, before] = [numbers.after.get(at), numbers.before.get(at)];
  const move = one.change === 'inserted' ? one.move : undefined;
  const origin = compared.findIndex((other) => other.change === 'deleted' && other.move === move);
  const was = move === undefined ? before : numbers.before.get(origin);
  const kind =
    one.change === 'inserted'
      ? move === undefined
        ? 'added'
        : 'moved'
      : one.change === 'deleted'
        ? 'removed'
        : 'changed';
  return {
    ...zero(),
    at,
    number: is ?? before,
    title: textOf(heading),
    kind,
    was: was === is ? undefined : was,
  };
}

interface Numbers {
  readonly before: ReadonlyMap<number, string>;
  readonly after: ReadonlyMap<number, string>;
}

/** Whether a clause of the summary has anything to tell; one whose heading went elsewhere is told there. */
function isTold(clause: Clause, heading: Compared | undefined): boolean {
  const { added, removed, reformatted, movedIn, rowsAdded, rowsRemoved } = clause;
  const isAny = added + removed + reformatted + movedIn + rowsAdded + rowsRemoved > 0;
  if (heading?.change === 'deleted' && heading.move !== undefined) return isAny;
  return isAny || clause.kind !== 'changed' || clause.was !== undefined;
}

/** The clauses in which something changed, in the order of the comparison; a clause that only got another number is one. */
export function summarizeClauses(compared: readonly Compared[]): ClauseChange[] {
  const numbers = { before: clauseNumbers(compared, 'before'), after: clauseNumbers(compared, 'after') };
  const clauses: Clause[] = [
    { ...zero(), at: 0, number: undefined, title: '', kind: 'changed', was: undefined },
  ];
  for (const [at, one] of compared.entries()) {
    const begun = beginClause(compared, at, numbers);
    if (begun !== undefined) clauses.push(begun);
    const clause = clauses.at(-1);
    if (clause !== undefined) countOne(one, clause);
  }
  return clauses.filter((clause) =>
    isTold(clause, clause.number === undefined ? undefined : compared[clause.at]),
  );
}
