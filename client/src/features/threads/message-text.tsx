import type { Block, Inline, MessageContent } from '@entente/protocol/message/content';
import type { ReactNode } from 'react';
import classes from './message.module.css';
import { MentionText } from './mention-text.tsx';

type TextInline = Extract<Inline, { type: 'text' }>;
type MarkOfText = NonNullable<TextInline['marks']>[number];

function wrap(inner: ReactNode, mark: MarkOfText): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
          {inner}
        </a>
      );
  }
}

function InlinePart({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduce<ReactNode>(wrap, inline.text);
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <MentionText mention={inline.attrs} />;
  }
}

/** Parts of a message never change their order: a message that is edited is drawn anew. */
function numbered<T>(parts: readonly T[], draw: (part: T, key: string) => ReactNode): ReactNode {
  return parts.map((part, at) => draw(part, `${at}`));
}

const inlines = (parts: readonly Inline[] = []): ReactNode =>
  numbered(parts, (inline, key) => <InlinePart key={key} inline={inline} />);

const blocks = (parts: readonly Block[]): ReactNode =>
  numbered(parts, (block, key) => <BlockPart key={key} block={block} />);

function BlockPart({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.content)}</p>;
    case 'codeBlock':
      return (
        <pre>
          <code>{(block.content ?? []).map(({ text }) => text).join('')}</code>
        </pre>
      );
    case 'bulletList':
    case 'orderedList': {
      const items = numbered(block.content, (item, key) => <li key={key}>{blocks(item.content)}</li>);
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>;
    }
  }
}

/** What a message says. */
export function MessageText({ content }: { content: MessageContent }) {
  return <div className={classes.text}>{blocks(content.content)}</div>;
}
