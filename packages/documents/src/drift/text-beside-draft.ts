/** What is in force of an agreement, as a text that its draft can be held against. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { textInForce, type RuledText, type Text } from '../agreeing/text-in-force.ts';
import { partsIn } from '../compare/credit-changes.ts';
import type { CreditedPart } from '../compare/compared.ts';
import { sizeOf } from '../compare/positions.ts';

/** A draft with the ids of its headings, both read at one moment. */
export interface Draft {
  /** ProseMirror JSON of type `doc`. */
  readonly content: ProseMirrorJSON;
  /** In order. */
  readonly spans: readonly string[];
}

/**
 * The whole text in force. Where firms have agreed to sections alone, these stand in their places in the draft: what nobody
 * agreed to is equal and tells nothing.
 * @param ruled everything that is in force, oldest first
 */
export function textBesideDraft(ruled: readonly RuledText[], { content, spans }: Draft): Text {
  const isWhole = ruled.some(({ part }) => part.kind === 'whole');
  const blocks = content.content ?? [];
  return isWhole
    ? textInForce(ruled)
    : textInForce(ruled, { blocks, spans, origins: blocks.map(() => undefined) });
}

/**
 * What was taken out since, as parts of the text beside the draft.
 * @param removedFrom parts of the content of one text that came in force, in order
 */
export function placeRemoved(
  { blocks, origins }: Text,
  removedFrom: (ruled: RuledText) => readonly CreditedPart[],
): CreditedPart[] {
  let at = 0;
  return blocks.flatMap((block, index) => {
    const [start, size, origin] = [at, sizeOf(block), origins[index]];
    at += size;
    if (origin === undefined) return [];
    const shift = start - origin.from;
    const parts = partsIn(removedFrom(origin.ruled), origin.from, origin.from + size);
    return parts.map((part) => ({ ...part, from: part.from + shift, to: part.to + shift }));
  });
}
