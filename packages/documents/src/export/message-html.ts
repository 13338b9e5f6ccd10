import type { Block, Inline, MessageContent } from '@entente/protocol/message/content';
import { isAllowedHref } from '../agreement/link-href.ts';
import { element, escapeHtml } from './html.ts';

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number];

const tags = { bold: 'strong', italic: 'em', code: 'code' } as const;

function drawMark(words: string, mark: Mark): string {
  if (mark.type !== 'link') return element(tags[mark.type], {}, words);
  const { href } = mark.attrs;
  return isAllowedHref(href) ? element('a', { href, rel: 'noopener noreferrer nofollow' }, words) : words;
}

function drawInline(inline: Inline): string {
  switch (inline.type) {
    case 'hardBreak':
      return '<br>';
    case 'mention':
      return element('b', {}, escapeHtml(`@${inline.attrs.label}`));
    case 'text':
      return (inline.marks ?? []).reduce(drawMark, escapeHtml(inline.text));
  }
}

function drawBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, (block.content ?? []).map(drawInline).join(''));
    case 'codeBlock':
      return element('pre', {}, (block.content ?? []).map(({ text }) => escapeHtml(text)).join(''));
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content }) => element('li', {}, content.map(drawBlock).join('')));
      return element(block.type === 'bulletList' ? 'ul' : 'ol', {}, items.join(''));
    }
  }
}

/** A message as HTML, every word escaped. */
export const messageHtml = ({ content }: MessageContent): string => content.map(drawBlock).join('\n');
