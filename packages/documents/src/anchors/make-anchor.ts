/** Puts an anchor on a passage of a rich text. */
import {
  ANCHOR_FORMAT,
  anchorLimits,
  type IdRun,
  type Neighbourhood,
  type PassageAnchor,
  type TextName,
} from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import { blockOf, clauseAt } from './clause-at.ts';
import { textKey, textsAround, type NamedText } from './document-texts.ts';
import { likenessAt } from './likeness-at.ts';
import { listPlaces } from './list-places.ts';
import { TextIndex, type Span } from './text-index.ts';

/** Which passage: ProseMirror positions in the editor of a text. */
export interface PassageRange extends Span {
  readonly text: TextName;
}

/** Why there is no anchor: no letter was chosen, more than a passage may have, or the document has no such text. */
export type NoAnchor = 'empty' | 'too_long' | 'not_there';

const isSecondHalf = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

/** Whole characters, without the spaces at the ends: a sign of two units is taken whole. */
function fit(words: string, { from, to }: Span): Span {
  const part = words.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  return {
    from: isSecondHalf(words, start) ? start - 1 : start,
    to: isSecondHalf(words, end) ? end + 1 : end,
  };
}

/** Whole characters, the halves at its ends left out. */
const narrow = (words: string, { from, to }: Span): Span => ({
  from: isSecondHalf(words, from) ? from + 1 : from,
  to: isSecondHalf(words, to) ? to - 1 : to,
});

function neighbours(index: TextIndex, span: Span): Neighbourhood {
  const whole = narrow(index.words, span);
  if (whole.to <= whole.from) return { text: '', runs: [] };
  return { text: index.words.slice(whole.from, whole.to), runs: index.idsIn(whole) };
}

function around(index: TextIndex, { from, to }: Span): Pick<PassageAnchor, 'before' | 'after'> {
  const { aroundLength } = anchorLimits;
  return {
    before: neighbours(index, { from: Math.max(0, from - aroundLength), to: from }),
    after: neighbours(index, { from: to, to: Math.min(index.words.length, to + aroundLength) }),
  };
}

/** How like the likest place is that says the same, and whether the neighbours stand nowhere else. */
function compareElsewhere(
  indexes: readonly TextIndex[],
  own: { readonly index: TextIndex; readonly span: Span },
  beside: Pick<PassageAnchor, 'before' | 'after'>,
): Pick<PassageAnchor, 'likest' | 'isAlone'> {
  const words = own.index.words.slice(own.span.from, own.span.to);
  const likenesses = indexes.flatMap((index) =>
    listPlaces(index.words, words)
      .filter((from) => index !== own.index || from !== own.span.from)
      .map((from) => likenessAt(index.words, { from, to: from + words.length }, beside).either),
  );
  const count = (text: string): number =>
    indexes.reduce((sum, index) => sum + listPlaces(index.words, text).length, 0);
  return {
    likest: likenesses.length === 0 ? null : Math.max(...likenesses),
    isAlone: count(beside.before.text) <= 1 && count(beside.after.text) <= 1,
  };
}

/** To which clock everybody has come whose letters stand in these texts. */
function whatStands(ydoc: Y.Doc, indexes: readonly TextIndex[]): PassageAnchor['stood'] {
  const counts = new Map<number, number>();
  for (const index of indexes)
    for (const [clientId, count] of index.countByClient())
      counts.set(clientId, (counts.get(clientId) ?? 0) + count);
  return [...counts]
    .toSorted(([one, a], [other, b]) => b - a || one - other)
    .slice(0, anchorLimits.sessions)
    .map(([clientId]) => [clientId, Y.getState(ydoc.store, clientId)]);
}

function clauseOf(ydoc: Y.Doc, { name, root }: NamedText, [clientId, clock]: IdRun): PassageAnchor['clause'] {
  if (name.kind !== 'agreement') return null;
  const block = blockOf(ydoc, root, Y.createID(clientId, clock));
  return block === undefined ? null : clauseAt(root, block);
}

/**
 * Puts an anchor on a passage: the characters between two positions, whatever their lines (AN2).
 * @returns the anchor, or why there is none
 */
export function makeAnchor(
  kind: DocumentKind,
  ydoc: Y.Doc,
  { text, from, to }: PassageRange,
): PassageAnchor | NoAnchor {
  const texts = textsAround(kind, ydoc, text).map((named) => ({ named, index: new TextIndex(named.root) }));
  const own = texts.find(({ named }) => textKey(named.name) === textKey(text));
  if (own === undefined) return 'not_there';
  const { index, named } = own;
  const span = fit(index.words, index.spanBetween({ from, to }));
  const quote = index.quote(span);
  const runs = index.idsIn(span);
  const [first] = runs;
  if (first === undefined || span.to <= span.from) return 'empty';
  if (span.to - span.from > anchorLimits.quoteLength || runs.length > anchorLimits.runs) return 'too_long';
  const beside = around(index, span);
  const indexes = texts.map((one) => one.index);
  return {
    format: ANCHOR_FORMAT,
    kind: 'passage',
    text: named.name,
    runs,
    quote,
    ...beside,
    ...compareElsewhere(indexes, { index, span }, beside),
    stood: whatStands(ydoc, indexes),
    clause: clauseOf(ydoc, named, first),
  };
}
