/** Says of each change in a comparison who made it, from what the server told about places in both texts. */
import type { Compared, Credit, CreditedPart, Lone, Run } from './compared.ts';
import { sizeOf, sizeOfInline } from './positions.ts';
import { slideRun } from './slide-run.ts';

/** Who took out what of the older text, and who put in what of the newer one. Parts are in order and never overlap. */
export interface Credits {
  readonly removed: readonly CreditedPart[];
  readonly added: readonly CreditedPart[];
}

/** Where we are in both texts. */
interface At {
  before: number;
  after: number;
}

const isSameCredit = (a: Credit, b: Credit): boolean =>
  a.userId === b.userId && a.firmId === b.firmId && a.at === b.at;

/** The parts that touch a range, those of one person and minute joined; the first of them is found by halving. */
export function partsIn(parts: readonly CreditedPart[], from: number, to: number): CreditedPart[] {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: CreditedPart[] = [];
  for (let at = low; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined || part.from >= to) break;
    const last = found.at(-1);
    const cut = { ...part, from: Math.max(part.from, from), to: Math.min(part.to, to) };
    if (last?.to === cut.from && isSameCredit(last.by, cut.by))
      found[found.length - 1] = { ...last, to: cut.to };
    else found.push(cut);
  }
  return found;
}

/** A run cut where another person's part begins; what nobody is known for stays without a name. */
function cutRun(
  run: Run & { change: 'deleted' | 'inserted' },
  parts: readonly CreditedPart[],
  start: number,
): Run[] {
  const { inline, change } = run;
  if ('node' in inline) return [parts[0] === undefined ? run : { ...run, by: parts[0].by }];
  const cuts: { from: number; to: number; by?: Credit }[] = [];
  const end = start + inline.text.length;
  let at = start;
  for (const { from, to, by } of parts) {
    const last = cuts.at(-1);
    const isSpace = inline.text.slice(at - start, from - start).trim() === '';
    // A space that stayed between two words that went belongs to them.
    if (from > at && isSpace && last !== undefined) last.to = from;
    else if (from > at && !isSpace) cuts.push({ from: at, to: from });
    cuts.push({ from: isSpace && last === undefined ? at : from, to, by });
    at = to;
  }
  const rest = cuts.at(-1);
  if (at < end && rest !== undefined && inline.text.slice(at - start).trim() === '') rest.to = end;
  else if (at < end) cuts.push({ from: at, to: end });
  return cuts.map(({ from, to, by }): Run => {
    const text = inline.text.slice(from - start, to - start);
    const cut = { change, inline: { text, marks: inline.marks } } as const;
    return by === undefined ? cut : { ...cut, by };
  });
}

/** Whoever made all changes on one side of a line; undefined when there are several, or none. */
function soleOf(parts: readonly CreditedPart[]): Credit | undefined {
  const [first] = parts;
  const isSole = parts.every(({ by }) => by.userId === first?.by.userId && by.firmId === first.by.firmId);
  return isSole ? first?.by : undefined;
}

const nobody: LineCredits = { removed: [], added: [], remover: undefined, adder: undefined };

/** What is known of one line. Words that the record cut in another way are credited to who alone was at work there. */
interface LineCredits extends Credits {
  readonly remover: Credit | undefined;
  readonly adder: Credit | undefined;
}

function lineCredits(runs: readonly Run[], { removed, added }: Credits, at: At): LineCredits {
  const end = runs.reduce(advance, at);
  const inLine = {
    removed: partsIn(removed, at.before, end.before),
    added: partsIn(added, at.after, end.after),
  };
  if (inLine.removed.length + inLine.added.length === 0) return nobody;
  return { ...inLine, remover: soleOf(inLine.removed), adder: soleOf(inLine.added) };
}

/** Where both texts are behind a run. */
function advance({ before, after }: At, run: Run): At {
  const size = sizeOfInline(run.inline);
  switch (run.change) {
    case 'deleted':
      return { before: before + size, after };
    case 'inserted':
      return { before, after: after + size };
    case 'same':
      return { before: before + size, after: after + size };
    case 'reformatted':
      return { before: before + sizeOfInline(run.before), after: after + size };
  }
}

function creditRuns(runs: readonly Run[], credits: Credits, start: At): Run[] {
  const { removed, added, remover, adder } = lineCredits(runs, credits, start);
  let at = start;
  return runs.flatMap((run, index): Run[] => {
    const here = at;
    at = advance(at, run);
    if (run.change !== 'deleted' && run.change !== 'inserted') return [run];
    const isDeleted = run.change === 'deleted';
    const [known, sole] = isDeleted ? [removed, remover] : [added, adder];
    const from = isDeleted ? here.before : here.after;
    const find = (shift: number) =>
      partsIn(known, from + shift, from + shift + sizeOfInline(run.inline)).map((part) => ({
        ...part,
        from: part.from - shift,
        to: part.to - shift,
      }));
    const cuts = cutRun({ ...run, change: run.change }, slideRun({ runs, index, find }), from);
    return cuts.map((cut) => ('by' in cut || sole === undefined ? cut : ({ ...cut, by: sole } as Run)));
  });
}

function creditLone(one: Lone, { removed, added }: Credits, at: At): Lone {
  const start = one.change === 'deleted' ? at.before : at.after;
  const known = one.change === 'deleted' ? removed : added;
  const parts = partsIn(known, start, start + sizeOf(one.node));
  return { ...one, parts: parts.map((part) => ({ ...part, from: part.from - start, to: part.to - start })) };
}

/** Credits one block and goes on behind it. */
function creditOne(one: Compared, credits: Credits, at: At): Compared {
  switch (one.change) {
    case 'same': {
      const size = sizeOf(one.node);
      at.before += size;
      at.after += size;
      return one;
    }
    case 'deleted':
    case 'inserted': {
      const credited = creditLone(one, credits, at);
      at[one.change === 'deleted' ? 'before' : 'after'] += sizeOf(one.node);
      return credited;
    }
    case 'line': {
      const runs = creditRuns(one.runs, credits, { before: at.before + 1, after: at.after + 1 });
      const end = one.runs.reduce<At>(advance, { before: at.before + 2, after: at.after + 2 });
      Object.assign(at, end);
      return { ...one, runs };
    }
    case 'within': {
      at.before += 1;
      at.after += 1;
      const children = one.children.map((child) => creditOne(child, credits, at));
      at.before += 1;
      at.after += 1;
      return { ...one, children };
    }
  }
}

/** The same comparison, in which each change says who made it, where that is known. */
export function creditChanges(compared: readonly Compared[], credits: Credits): Compared[] {
  const at: At = { before: 0, after: 0 };
  return compared.map((one) => creditOne(one, credits, at));
}

/** The same for one line, such as a title. */
export const creditLine = (runs: readonly Run[], credits: Credits): Run[] =>
  creditRuns(runs, credits, { before: 0, after: 0 });
