/** Places what came and what went in the texts that had it: Yjs keeps the order of both in one list. */
import * as Y from 'yjs';
import { agreementSchema } from '../agreement/schema.ts';
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

function walkString({ id, length }: Y.Item, holder: Sides, walk: Walk): void {
  const { from, to, bornAt, diedAt, creditOf, spans, at } = walk;
  for (let { clock } = id; clock < id.clock + length;) {
    const here = Y.createID(id.client, clock);
    const [born, died] = [bornAt(here), diedAt(here)];
    const end = Math.min(id.clock + length, born.end, died.end);
    const before = holder.before && isThereAt(from, born, died);
    const after = holder.after && isThereAt(to, born, died);
    const size = end - clock;
    if (before && !after && died.seq !== undefined && died.seq <= to)
      addSpan(spans.removed, [at.before, at.before + size, creditOf(died.seq)]);
    if (after && !before && born.seq !== undefined)
      addSpan(spans.added, [at.after, at.after + size, creditOf(born.seq)]);
    advance(walk, { before, after }, size);
    clock = end;
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
