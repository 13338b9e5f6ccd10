import type { PartName } from '@entente/protocol/api/proposals';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { endOfSection, headingsIn } from '../agreement/sections.ts';
import { sizeOf } from '../compare/positions.ts';

/** A text that came in force. */
export interface RuledText {
  readonly part: PartName;
  /** The ids of the headings in it, in order. */
  readonly spans: readonly string[];
  /** ProseMirror JSON of type `doc`. */
  readonly content: ProseMirrorJSON;
}

/** Where a block of a composed text comes from: which of the texts that came in force, and from which position of it. */
export interface Origin {
  readonly ruled: RuledText;
  /** A ProseMirror position in its content. */
  readonly from: number;
}

/** A text with the ids of its headings, in order. */
export interface Text {
  readonly blocks: readonly ProseMirrorJSON[];
  readonly spans: readonly string[];
  /** Of each block; undefined for what came from no text in force. */
  readonly origins: readonly (Origin | undefined)[];
}

interface Place {
  /** Blocks. */
  readonly from: number;
  readonly to: number;
  /** Headings. */
  readonly first: number;
  readonly behind: number;
}

function placeOf({ blocks, spans }: Pick<Text, 'blocks' | 'spans'>, id: string): Place | undefined {
  const first = spans.indexOf(id);
  const heads = headingsIn(blocks);
  const from = heads[first];
  if (first === -1 || from === undefined) return undefined;
  const to = endOfSection(blocks, from);
  const next = heads.findIndex((index) => index >= to);
  return { from, to, first, behind: next === -1 ? heads.length : next };
}

function originsOf(ruled: RuledText): Origin[] {
  let from = 0;
  return (ruled.content.content ?? []).map((block) => {
    const origin = { ruled, from };
    from += sizeOf(block);
    return origin;
  });
}

function textOf(ruled: RuledText): Text {
  return { blocks: ruled.content.content ?? [], spans: ruled.spans, origins: originsOf(ruled) };
}

/** An amendment stands in the place of its section; a section that the text does not have stands behind it. */
function amend(text: Text, ruled: RuledText, id: string): Text {
  const { blocks, spans, origins } = textOf(ruled);
  const end = text.blocks.length;
  const place = placeOf(text, id) ?? {
    from: end,
    to: end,
    first: text.spans.length,
    behind: text.spans.length,
  };
  return {
    blocks: text.blocks.toSpliced(place.from, place.to - place.from, ...blocks),
    spans: text.spans.toSpliced(place.first, place.behind - place.first, ...spans),
    origins: text.origins.toSpliced(place.from, place.to - place.from, ...origins),
  };
}

const nothing: Text = { blocks: [], spans: [], origins: [] };

/**
 * What an agreement says in force: the newest whole text, with every later section in its place (AF4).
 * @param ruled oldest first
 * @param beneath what stands where no text is in force
 */
export function textInForce(ruled: readonly RuledText[], beneath: Text = nothing): Text {
  return ruled.reduce<Text>(
    (text, one) => (one.part.kind === 'section' ? amend(text, one, one.part.id) : textOf(one)),
    beneath,
  );
}

/**
 * The text in force of an agreement or of one of its sections, ProseMirror JSON of type `doc`; undefined when no such
 * text is in force.
 * @param ruled everything that came in force of the agreement, oldest first
 */
export function partInForce(ruled: readonly RuledText[], part: PartName): ProseMirrorJSON | undefined {
  const text = textInForce(ruled);
  if (part.kind === 'whole')
    return ruled.some((one) => one.part.kind === 'whole') ? { type: 'doc', content: text.blocks } : undefined;
  const place = placeOf(text, part.id);
  return place && { type: 'doc', content: text.blocks.slice(place.from, place.to) };
}
