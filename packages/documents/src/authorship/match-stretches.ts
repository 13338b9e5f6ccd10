/** Finds the text that one edit deleted in one place and put in again in another (AS7). */
import { matchLineEnds, matchWhole } from './match-lines.ts';
import { LEAST, wholeOf, type Match, type Piece } from './pieces.ts';
import type { EditedText, Stretch } from './stretches.ts';
import { wordEnds } from './word-ends.ts';

/** Characters of each side in which parts are looked for: more comes of imports, which are compared as whole lines alone. */
const MOST = 200_000;

/** Places of equal beginnings that are looked at, for text that repeats itself. */
const CANDIDATES = 8;

/** How often what is left is looked through again. Each time takes the longest of what overlaps. */
const ROUNDS = 8;

type Place = readonly [stretch: Stretch, at: number, to: number];

function indexPieces(pieces: readonly Piece[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let read = 0;
  for (const { stretch, from, to } of pieces) {
    for (let at = from; at + LEAST <= to && read < MOST; at++, read++) {
      const start = stretch.text.slice(at, at + LEAST);
      const found = places.get(start);
      if (found === undefined) places.set(start, [[stretch, at, to]]);
      else if (found.length < CANDIDATES) found.push([stretch, at, to]);
    }
  }
  return places;
}

/** How many characters are the same from two places on. */
function sameFrom([stretch, at, to]: Place, piece: Piece, start: number): number {
  const most = Math.min(to - at, piece.to - start);
  let length = LEAST;
  while (length < most && stretch.text[at + length] === piece.stretch.text[start + length]) length++;
  return length;
}

/** A match without the words at its ends that only one of both texts has whole; undefined when too little is left. */
function trim({ deleted, inserted }: Match): Match | undefined {
  const isEnd = (by: number): boolean =>
    wordEnds(deleted.stretch.text, deleted.from + by) && wordEnds(inserted.stretch.text, inserted.from + by);
  let [start, end] = [0, deleted.to - deleted.from];
  while (start < end && !isEnd(start)) start++;
  while (end > start && !isEnd(end)) end--;
  if (end - start < LEAST) return undefined;
  const cut = ({ stretch, from }: Piece): Piece => ({ stretch, from: from + start, to: from + end });
  return { deleted: cut(deleted), inserted: cut(inserted) };
}

function matchPiece(piece: Piece, places: ReadonlyMap<string, readonly Place[]>): Match[] {
  const found: Match[] = [];
  for (let at = piece.from; at + LEAST <= piece.to;) {
    const start = at;
    const candidates = (places.get(piece.stretch.text.slice(at, at + LEAST)) ?? []).map(
      (place) => [place, sameFrom(place, piece, start)] as const,
    );
    const [first] = candidates.toSorted(([, a], [, b]) => b - a);
    if (first === undefined) {
      at++;
      continue;
    }
    const [[stretch, from], length] = first;
    const match = trim({
      deleted: { stretch, from, to: from + length },
      inserted: { stretch: piece.stretch, from: at, to: at + length },
    });
    if (match !== undefined) found.push(match);
    at += length;
  }
  return found;
}

/** What is left of pieces when others are taken out of them. */
function without(pieces: readonly Piece[], taken: readonly Piece[]): Piece[] {
  const takenOf = Map.groupBy(taken, ({ stretch }) => stretch);
  return pieces.flatMap((piece): Piece[] => {
    const inside = (takenOf.get(piece.stretch) ?? []).filter(
      ({ from, to }) => from < piece.to && to > piece.from,
    );
    const left: Piece[] = [];
    let from = piece.from;
    for (const one of inside.toSorted((a, b) => a.from - b.from)) {
      left.push({ ...piece, from, to: one.from });
      from = one.to;
    }
    left.push({ ...piece, from });
    return left.filter((one) => one.to - one.from >= LEAST);
  });
}

const isFree = ({ stretch, from, to }: Piece, taken: ReadonlyMap<Stretch, readonly Piece[]>): boolean =>
  (taken.get(stretch) ?? []).every((one) => one.to <= from || one.from >= to);

/** The longest of matches that want the same characters. */
function takeLongest(matches: readonly Match[]): Match[] {
  const taken = new Map<Stretch, Piece[]>();
  const take = (piece: Piece) => taken.set(piece.stretch, [...(taken.get(piece.stretch) ?? []), piece]);
  const bySize = matches.toSorted((a, b) => b.deleted.to - b.deleted.from - (a.deleted.to - a.deleted.from));
  return bySize.filter(({ deleted, inserted }) => {
    if (!isFree(deleted, taken) || !isFree(inserted, taken)) return false;
    take(deleted);
    take(inserted);
    return true;
  });
}

function matchParts(all: Record<'deleted' | 'inserted', readonly Piece[]>): Match[] {
  const found: Match[] = [];
  let { deleted, inserted } = all;
  for (let round = 0; round < ROUNDS && deleted.length > 0 && inserted.length > 0; round++) {
    const places = indexPieces(deleted);
    const matches = takeLongest(inserted.flatMap((piece) => matchPiece(piece, places)));
    if (matches.length === 0) break;
    found.push(...matches);
    deleted = without(
      deleted,
      matches.map((match) => match.deleted),
    );
    inserted = without(
      inserted,
      matches.map((match) => match.inserted),
    );
  }
  return found;
}

/** The text that is in both: each deleted character at most once. */
export function matchStretches(edited: EditedText): Match[] {
  const whole = matchWhole(edited);
  const used = new Set(whole.flatMap((match) => [match.deleted.stretch, match.inserted.stretch]));
  const isLeft = (stretch: Stretch): boolean => !used.has(stretch);
  const ends = matchLineEnds({
    deleted: edited.deleted.filter(isLeft),
    inserted: edited.inserted.filter(isLeft),
  });
  const found = [...whole, ...ends];
  const rest = (side: 'deleted' | 'inserted'): Piece[] =>
    without(
      edited[side].map(wholeOf),
      found.map((match) => match[side]),
    );
  return [...found, ...matchParts({ deleted: rest('deleted'), inserted: rest('inserted') })];
}
