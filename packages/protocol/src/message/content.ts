/**
 * What a message says, in the JSON shape of a ProseMirror document, so that an editor takes it and gives it as it is.
 * Never HTML. Keys that are not named here are dropped; nodes and marks that are not are refused.
 */
import { z } from 'zod';
import { messageLimits } from './content-bounds.ts';
import { mention } from './mention.ts';

/** PostgreSQL's JSON takes neither half of a character nor U+0000, and nothing shows the other control characters. */
const words = z
  .string()
  .min(1)
  .transform((text) => text.toWellFormed().replaceAll(/[\p{Cc}--[\t\n]]/gv, '\uFFFD'));

/** The addresses that an agreement may hold too: absolute, https or mailto, parsed as the browser parses them. */
const href = z
  .url({ protocol: /^(?:https|mailto)$/, error: 'A link begins with https: or mailto:.' })
  .max(messageLimits.hrefLength);

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('code') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
]);

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: words, marks: z.array(mark).max(4).optional() }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('mention'), attrs: mention }),
]);
export type Inline = z.infer<typeof inline>;

const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() });

const codeText = z.object({ type: z.literal('text'), text: words });
const codeBlock = z.object({ type: z.literal('codeBlock'), content: z.array(codeText).optional() });

/** A list holds blocks and is one; written out because a type cannot be inferred from itself. */
export interface List {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly Block[] }[];
}
export type Block = z.infer<typeof paragraph> | z.infer<typeof codeBlock> | List;

const list = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  content: z
    .array(
      z.object({
        type: z.literal('listItem'),
        content: z
          .array(z.lazy((): z.ZodType<Block> => block))
          .min(1)
          .refine(([first]) => first?.type === 'paragraph', 'An item begins with a paragraph.'),
      }),
    )
    .min(1),
});

const block: z.ZodType<Block> = z.discriminatedUnion('type', [paragraph, codeBlock, list]);

/** Bounded and not yet known to say anything: see `message-content.ts`. */
export const content = z.object({ type: z.literal('doc'), content: z.array(block).min(1) });

/** What a message says. */
export type MessageContent = z.infer<typeof content>;
