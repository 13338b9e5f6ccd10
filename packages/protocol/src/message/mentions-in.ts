import type { Block, Inline, MessageContent } from './content.ts';
import type { Mention } from './mention.ts';

const inlinesOf = (block: Block): readonly Inline[] => {
  switch (block.type) {
    case 'paragraph':
      return block.content ?? [];
    case 'codeBlock':
      return [];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(inlinesOf));
  }
};

/** Everybody and everything that a message mentions, in the order written; who is mentioned twice stands twice. */
export const mentionsIn = ({ content }: MessageContent): Mention[] =>
  content
    .flatMap(inlinesOf)
    .filter((inline) => inline.type === 'mention')
    .map(({ attrs }) => attrs);
