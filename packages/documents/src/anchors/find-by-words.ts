/** A passage that stands somewhere as other characters: cut and pasted, moved, or in a block of another kind (AN7). */
import { anchorLimits, type PassageAnchor } from '@entente/protocol/anchor';
import { findInGap } from './find-by-neighbours.ts';
import { listPlaces } from './list-places.ts';
import { likenessAt, type Likeness } from './likeness-at.ts';
import { hasItsEnds, wordsOfPassage } from './read-passage.ts';
import type { Span, TextIndex } from './text-index.ts';

/** A place with the text that it is in. */
export interface PlaceInText extends Span {
  readonly index: TextIndex;
}

type LikelySpan = Span & Likeness;

type Candidate = PlaceInText & Likeness;

/** Characters that must agree, neighbours included: fewer are in any text by chance. */
const ENOUGH = 12;

/** Characters by which a place must be liker than any that stood there from the first, and than any other. */
const MARGIN = 8;

function isLikely({ from, to, either, both }: LikelySpan, { likest }: PassageAnchor): boolean {
  if (likest !== null) return either >= likest + MARGIN;
  return to - from + both >= ENOUGH || either === anchorLimits.aroundLength;
}

const rankOf = ({ either, both }: Likeness): number => either + both;

/** Where some words of a text are those of a passage, by what they say and what stands beside them. */
function listLikely(words: string, anchor: PassageAnchor): LikelySpan[] {
  const quote = wordsOfPassage(anchor);
  return listPlaces(words, quote)
    .map((from) => ({ from, to: from + quote.length }))
    .filter((span) => Object.values(hasItsEnds(words, span, anchor)).every(Boolean))
    .map((span) => ({ ...span, ...likenessAt(words, span, anchor) }))
    .filter((span) => isLikely(span, anchor));
}

/** The likest of several; `ambiguous` when another is about as like. */
function pickLikest<One extends Likeness>(candidates: readonly One[]): One | 'ambiguous' | undefined {
  const [best, next] = candidates.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (best === undefined || next === undefined) return best;
  return rankOf(best) - rankOf(next) >= MARGIN ? best : 'ambiguous';
}

/**
 * Where a passage stands in a text of which nothing but the words is known, as in one that was fixed (AN11); undefined when
 * they do not stand there, or there is more than one such place.
 */
export function placeInWords(words: string, anchor: PassageAnchor): Span | undefined {
  const found = pickLikest(listLikely(words, anchor));
  return found === 'ambiguous' ? undefined : found && { from: found.from, to: found.to };
}

function listCandidates(index: TextIndex, anchor: PassageAnchor): Candidate[] {
  const clocks = new Map(anchor.stood);
  return listLikely(index.words, anchor)
    .filter((span) => index.oldIn(span, clocks) === undefined)
    .map((span) => ({ ...span, index }));
}

/** Where all that stood around the passage stands, once, with what is left of the passage in between. */
function findByFrame(indexes: readonly TextIndex[], anchor: PassageAnchor): PlaceInText | undefined {
  const { before, after, isAlone } = anchor;
  if (!isAlone || Math.min(before.text.length, after.text.length) < ENOUGH) return undefined;
  const placesOf = (text: string) =>
    indexes.flatMap((index) => listPlaces(index.words, text).map((at) => ({ index, at })));
  const [[start, other], [end, another]] = [placesOf(before.text), placesOf(after.text)];
  if (!start || other || !end || another || start.index !== end.index) return undefined;
  const span = findInGap(start.index, anchor, { from: start.at + before.text.length, to: end.at });
  if (span === undefined || start.index.oldIn(span, new Map(anchor.stood)) !== undefined) return undefined;
  return { ...span, index: start.index };
}

/** The one place that can be told from all others; `ambiguous` when there are several. */
export function findByWords(
  indexes: readonly TextIndex[],
  anchor: PassageAnchor,
): PlaceInText | 'ambiguous' | undefined {
  const found = pickLikest(indexes.flatMap((index) => listCandidates(index, anchor)));
  return found ?? findByFrame(indexes, anchor);
}
