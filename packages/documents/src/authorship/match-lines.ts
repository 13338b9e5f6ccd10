/** Finds lines, and beginnings and ends of lines, that one edit deleted and put in again. */
import { LEAST, wholeOf, type Match, type Piece } from './pieces.ts';
import type { EditedText, Stretch } from './stretches.ts';
import { wordEnds } from './word-ends.ts';

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const isLine = ({ left, right }: Stretch): boolean => left === '' && right === '';

/** Whether no letter beside a stretch belongs to its first or last word. */
const isApart = ({ left, text, right }: Stretch): boolean =>
  wordEnds(left + text, left.length) && wordEnds(text + right, text.length);

/** A short stretch stands for itself as a line, or as whole words. */
const isSame = (deleted: Stretch, inserted: Stretch): boolean =>
  deleted.text.length >= LEAST ||
  isLine(deleted) ||
  isLine(inserted) ||
  (isApart(deleted) && isApart(inserted));

/** Stretches that are the same from end to end. */
export function matchWhole({ deleted, inserted }: EditedText): Match[] {
  const lenders = Map.groupBy(deleted, ({ text }) => text);
  return inserted.flatMap((stretch): Match[] => {
    const equal = lenders.get(stretch.text) ?? [];
    const at = hasWord(stretch.text) ? equal.findIndex((one) => isSame(one, stretch)) : -1;
    return equal
      .splice(at, at < 0 ? 0 : 1)
      .map((one) => ({ deleted: wholeOf(one), inserted: wholeOf(stretch) }));
  });
}

/** Stretches of each side of which ends are compared: what joins or splits lines touches few. */
const MOST_ENDS = 50;

/** The shorter stretch of two, if the longer one begins or ends with it, both at the same end of a line. */
function matchEnds(deleted: Stretch, inserted: Stretch): Match | undefined {
  const [short, long] =
    deleted.text.length < inserted.text.length ? [deleted, inserted] : [inserted, deleted];
  const cut = long.text.length - short.text.length;
  const pair = (from: number): Match => {
    const within: Piece = { stretch: long, from, to: from + short.text.length };
    return long === deleted
      ? { deleted: within, inserted: wholeOf(short) }
      : { deleted: wholeOf(short), inserted: within };
  };
  if (cut === 0 || !hasWord(short.text)) return undefined;
  const isEnd = short.right === '' && long.right === '' && long.text.endsWith(short.text);
  if (isEnd && wordEnds(long.text, cut)) return pair(cut);
  const isStart = short.left === '' && long.left === '' && long.text.startsWith(short.text);
  return isStart && wordEnds(long.text, short.text.length) ? pair(0) : undefined;
}

/** Beginnings and ends of lines, the longest first; each stretch once. */
export function matchLineEnds({ deleted, inserted }: EditedText): Match[] {
  if (deleted.length > MOST_ENDS || inserted.length > MOST_ENDS) return [];
  const found = deleted.flatMap((one) =>
    inserted.flatMap((other) => {
      const match = matchEnds(one, other);
      return match === undefined ? [] : [match];
    }),
  );
  const taken = new Set<Stretch>();
  return found
    .toSorted((a, b) => b.deleted.to - b.deleted.from - (a.deleted.to - a.deleted.from))
    .filter(({ deleted: one, inserted: other }) => {
      if (taken.has(one.stretch) || taken.has(other.stretch)) return false;
      taken.add(one.stretch).add(other.stretch);
      return true;
    });
}
