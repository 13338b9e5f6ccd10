/** Places what came and what went in the texts that had it: Yjs keeps the order of both in one list. */
import * as Y from 'yjs';
import { agreementSchema } from '../agreement/schema.ts';
import type { Link } from './clock-links.ts';
import type { Mark } from './clock-marks.ts';
import { addSpan, type Span, type TextSpans } from './spans.ts';

/** Between which rows, and what is known of them. */
export interface Between {
  /** The seq of the older text. */
  readonly from: number;
  readonly to: number;
  /** In which row an id came, and in which it was deleted. */
  readonly bornAt: (id: Y.ID) => Mark;
  readonly diedAt: (id: Y.ID) => Mark;
  /** Where a character stood before, and after, an edit that deleted it and put it in again (AS7). */
  readonly earlierOf: (id: Y.ID) => Link;
  readonly laterOf: (id: Y.ID) => Link;
  /** The place of who wrote a row in the list of credits. */
  readonly creditOf: (seq: number) => number;
}

/** In which of the two texts something stands. */
export interface Sides {
  readonly before: boolean;
  readonly after: boolean;
}

interface Walk extends Between {
  readonly spans: { removed: Span[]; added: Span[] };
  /** Where we are in each of the two. */
  readonly at: { before: number; after: number };
}

const isThereAt = (seq: number, born: Mark, died: Mark): boolean =>
  (born.seq ?? 0) <= seq && (died.seq ?? Infinity) > seq;

/** In which of the two texts an item stands, if what holds it does. */
export function sidesOf(id: Y.ID, { from, to, bornAt, diedAt }: Between, holder: Sides): Sides {
  const [born, died] = [bornAt(id), diedAt(id)];
  return {
    before: holder.before && isThereAt(from, born, died),
    after: holder.after && isThereAt(to, born, died),
  };
}

function advance({ at }: Walk, { before, after }: Sides, by: number): void {
  if (before) at.before += by;
  if (after) at.after += by;
}

/** In which row something happened, if it did; and for how many characters this holds. */
interface Told {
  readonly seq: number | undefined;
  readonly length: number;
}

/** In which row a character was deleted that stands in the older text; undefined while it stands anywhere in the newer one. */
function tellRemoved(id: Y.ID, { to, diedAt, laterOf }: Between): Told {
  let [here, length] = [id, Infinity];
  for (;;) {
    const [died, later] = [diedAt(here), laterOf(here)];
    length = Math.min(length, died.end - here.clock);
    if (died.seq === undefined || died.seq > to) return { seq: undefined, length };
    length = Math.min(length, later.end - here.clock);
    if (later.id === undefined) return { seq: died.seq, length };
    here = later.id;
  }
}

/** In which row a character was typed that stands in the newer text; undefined if it stood anywhere in the older one. */
function tellAdded(id: Y.ID, { from, bornAt, earlierOf }: Between): Told {
  let [here, length] = [id, Infinity];
  for (;;) {
    const [born, earlier] = [bornAt(here), earlierOf(here)];
    length = Math.min(length, born.end - here.clock);
    if (born.seq === undefined || born.seq <= from) return { seq: undefined, length };
    length = Math.min(length, earlier.end - here.clock);
    if (earlier.id === undefined) return { seq: born.seq, length };
    here = earlier.id;
  }
}

/** Tells of characters that stand in one of both texts alone. @returns of how many */
function tellChange(
  id: Y.ID,
  { before, after }: Sides,
  { most, walk }: { most: number; walk: Walk },
): number {
  if (before === after) return most;
  const { seq, length } = before ? tellRemoved(id, walk) : tellAdded(id, walk);
  const size = Math.min(most, length);
  const at = before ? walk.at.before : walk.at.after;
  const spans = before ? walk.spans.removed : walk.spans.added;
  if (seq !== undefined) addSpan(spans, [at, at + size, walk.creditOf(seq)]);
  return size;
}

function walkString({ id, length }: Y.Item, holder: Sides, walk: Walk): void {
  for (let { clock } = id; clock < id.clock + length;) {
    const here = Y.createID(id.client, clock);
    const end = Math.min(id.clock + length, walk.bornAt(here).end, walk.diedAt(here).end);
    const sides = sidesOf(here, walk, holder);
    const size = tellChange(here, sides, { most: end - clock, walk });
    advance(walk, sides, size);
    clock += size;
  }
}

function walkType(item: Y.Item, type: unknown, { holder, walk }: { holder: Sides; walk: Walk }): void {
  const sides = sidesOf(item.id, walk, holder);
  if (!sides.before && !sides.after) return;
  if (type instanceof Y.XmlText) walkItems(type, sides, walk);
  if (!(type instanceof Y.XmlElement)) return;
  advance(walk, sides, 1);
  // A leaf, such as a line break, is one position; any other node has one before and one after what it holds.
  if (agreementSchema.nodes[type.nodeName]?.isLeaf === true) return;
  walkItems(type, sides, walk);
  advance(walk, sides, 1);
}

function walkItems(type: Y.XmlFragment | Y.XmlText, holder: Sides, walk: Walk): void {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString) walkString(item, holder, walk);
    else if (item.content instanceof Y.ContentType) walkType(item, item.content.type, { holder, walk });
  }
}

/** What came into a text and what went, between two rows. @param sides in which of the two texts `type` itself stands */
export function walkText(
  type: Y.XmlFragment | Y.XmlText,
  sides: Sides,
  between: Between,
): Omit<TextSpans, 'place'> {
  const walk: Walk = { ...between, spans: { removed: [], added: [] }, at: { before: 0, after: 0 } };
  walkItems(type, sides, walk);
  return walk.spans;
}
