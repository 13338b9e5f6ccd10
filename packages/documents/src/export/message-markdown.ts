import type { Block, Inline, MessageContent } from '@entente/protocol/message/content';
import { isAllowedHref } from '../agreement/link-href.ts';
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number];

function markWords(words: PhrasingContent, mark: Mark): PhrasingContent {
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children: [words] };
    case 'italic':
      return { type: 'emphasis', children: [words] };
    case 'link':
      return isAllowedHref(mark.attrs.href)
        ? { type: 'link', url: mark.attrs.href, children: [words] }
        : words;
    case 'code':
      return words;
  }
}

function inlineMarkdown(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'hardBreak':
      return { type: 'break' };
    case 'mention':
      return { type: 'text', value: `@${inline.attrs.label}` };
    case 'text': {
      const { text, marks = [] } = inline;
      const isCode = marks.some(({ type }) => type === 'code');
      return marks.reduce(markWords, { type: isCode ? 'inlineCode' : 'text', value: text });
    }
  }
}

function blockMarkdown(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: (block.content ?? []).map(inlineMarkdown) };
    case 'codeBlock':
      return { type: 'code', value: (block.content ?? []).map(({ text }) => text).join('') };
    case 'bulletList':
    case 'orderedList': {
      const children = block.content.map(({ content }): ListItem => ({
        type: 'listItem',
        children: content.map(blockMarkdown),
      }));
      return { type: 'list', ordered: block.type === 'orderedList', children };
    }
  }
}

/** A message as blocks of Markdown. */
export const messageMarkdown = ({ content }: MessageContent): BlockContent[] => content.map(blockMarkdown);
