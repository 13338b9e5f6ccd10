/** A passage that stands somewhere as other characters: cut and pasted, moved, or in a block of another kind (AN7). */
import { anchorLimits, type PassageAnchor } from '@entente/protocol/anchor';
import { wordEnds } from '../authorship/word-ends.ts';
import { findInGap } from './find-by-neighbours.ts';
import { idAt, listPlaces } from './list-places.ts';
import { likenessAt, type Likeness } from './likeness-at.ts';
import { wordsOfPassage } from './read-passage.ts';
import type { Span, TextIndex } from './text-index.ts';

/** A place with the text that it is in. */
export interface PlaceInText extends Span {
  readonly index: TextIndex;
}

type Candidate = PlaceInText & Likeness;

/** Characters that must agree, neighbours included: fewer are in any text by chance. */
const ENOUGH = 12;

/** Characters by which a place must be liker than any that stood there from the first, and than any other. */
const MARGIN = 8;

/** A passage that begins or ends at a word's end is only found at one. */
function hasItsEnds(words: string, { from, to }: Span, { before, after, ...anchor }: PassageAnchor): boolean {
  const around = before.text + wordsOfPassage(anchor) + after.text;
  const [start, end] = [before.text.length, around.length - after.text.length];
  return (
    (!wordEnds(around, start) || wordEnds(words, from)) && (!wordEnds(around, end) || wordEnds(words, to))
  );
}

function isLikely({ from, to, either, both }: Candidate, { twins, likest }: PassageAnchor): boolean {
  return twins.length > 0 ? either >= likest + MARGIN : to - from + both >= ENOUGH;
}

function listCandidates(index: TextIndex, anchor: PassageAnchor): Candidate[] {
  const quote = wordsOfPassage(anchor);
  const twins = new Set(anchor.twins);
  return listPlaces(index.words, quote)
    .map((from) => ({ from, to: from + quote.length }))
    .filter((span) => hasItsEnds(index.words, span, anchor) && !twins.has(idAt(index, span.from)))
    .map((span) => ({ ...span, index, ...likenessAt(index.words, span, anchor) }))
    .filter((candidate) => isLikely(candidate, anchor));
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
  return span && { ...span, index: start.index };
}

/** The one place that can be told from all others; `ambiguous` when there are several. */
export function findByWords(
  indexes: readonly TextIndex[],
  anchor: PassageAnchor,
): PlaceInText | 'ambiguous' | undefined {
  const isTooCommon = anchor.twins.length === anchorLimits.twins;
  const candidates = isTooCommon ? [] : indexes.flatMap((index) => listCandidates(index, anchor));
  const [best, next] = candidates.toSorted((a, b) => b.both - a.both);
  if (best === undefined) return findByFrame(indexes, anchor);
  return next === undefined || best.both - next.both >= MARGIN ? best : 'ambiguous';
}
