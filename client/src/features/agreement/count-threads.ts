import { readOutline } from '@entente/documents/agreement/read-outline';
import type { Node } from '@tiptap/pm/model';
import type { ThreadMark } from '../../editor/follow-marks.ts';

/** How much is being talked about in one clause, or in a block before the first one. */
export interface ClauseThreads {
  /** Where its heading, or the block, begins. */
  readonly position: number;
  /** Such as *2.1 Price*; undefined before the first clause. */
  readonly clause: string | undefined;
  readonly count: number;
  /** The thread that comes first down the text. */
  readonly first: string;
}

type Place = Pick<ClauseThreads, 'position' | 'clause'>;

/** Where counts can stand, in the order of the text: each block before the first heading, and each heading. */
function listPlaces(doc: Node): Place[] {
  const headings = readOutline(doc).map(({ position, number, title }) => ({
    position,
    clause: `${number} ${title}`.trim(),
  }));
  const before: Place[] = [];
  doc.forEach((_node, position) => {
    if (position < (headings[0]?.position ?? Infinity)) before.push({ position, clause: undefined });
  });
  return [...before, ...headings];
}

/** What a count beside a block is about. */
export interface CountedPart {
  /** Such as *2.1 Price*; undefined before the first clause. */
  readonly clause: string | undefined;
  /** Where it begins and ends, as ProseMirror positions. */
  readonly from: number;
  readonly to: number;
}

/** The clause whose heading begins here, or the block before the first one; undefined for what has no count of its own. */
export function partAt(doc: Node, position: number): CountedPart | undefined {
  const places = listPlaces(doc);
  const at = places.findIndex((place) => place.position === position);
  const place = places[at];
  return place && { clause: place.clause, from: position, to: places[at + 1]?.position ?? Infinity };
}

/** The open threads of each clause that has any: a passage belongs to where it begins (TD20). */
export function countThreads(doc: Node, marks: readonly ThreadMark[]): ClauseThreads[] {
  const open = marks.filter(({ isOpen }) => isOpen).toSorted((a, b) => a.from - b.from);
  if (open.length === 0) return [];
  const places = listPlaces(doc);
  let at = 0;
  return places.flatMap((place, index) => {
    const end = places[index + 1]?.position ?? Infinity;
    const start = at;
    while (at < open.length && (open[at]?.from ?? end) < end) at++;
    const first = open[start];
    return first === undefined || at === start ? [] : [{ ...place, count: at - start, first: first.id }];
  });
}
