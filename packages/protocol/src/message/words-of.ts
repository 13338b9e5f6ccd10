import type { Block, Inline, MessageContent } from './content.ts';

function wordsOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return '\n';
    case 'mention':
      return inline.attrs.label;
  }
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [(block.content ?? []).map(wordsOfInline).join('')];
    case 'codeBlock':
      return [(block.content ?? []).map(({ text }) => text).join('')];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
  }
}

/** The words of a message without their form, each block on a line of its own: for excerpts, search and what is copied. */
export const wordsOf = ({ content }: MessageContent): string => content.flatMap(linesOf).join('\n');
