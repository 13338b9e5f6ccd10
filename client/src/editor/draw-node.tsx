import type { MarkJSON } from '@entente/documents/agreement/content-json';
import { isAllowedHref } from '@entente/documents/agreement/link-href';
import { createElement, type ComponentProps, type ReactNode } from 'react';
import { THREAD_MARK } from './mark-fixed.ts';
import { WideTable } from './wide-table.tsx';

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  taskList: 'ul',
  listItem: 'li',
  taskItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  blockquote: 'blockquote',
  horizontalRule: 'hr',
  hardBreak: 'br',
};

/** The HTML element of a block; a box for one that this page does not know. */
export function blockTag({
  type,
  attrs,
}: {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
}): string {
  if (type !== 'heading') return tags[type] ?? 'div';
  const { level } = attrs ?? {};
  return level === 1 || level === 2 || level === 3 ? `h${level}` : 'h3';
}

/** Draws a block that has content; a table gets a box to scroll in. @param tag what `blockTag` says of it */
export function drawBlock(
  tag: string,
  props: Readonly<Record<string, unknown>> & { key?: number },
  children: ReactNode,
): ReactNode {
  if (tag !== 'table') return createElement(tag, props, children);
  const { key, ...rest } = props;
  return (
    <WideTable key={key} {...(rest as ComponentProps<'table'>)}>
      {children}
    </WideTable>
  );
}

/** What stands in an empty block, so that it keeps its line. */
export const emptyBlock: ReactNode = <br />;

function drawMark(words: ReactNode, { type, attrs }: MarkJSON): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{words}</strong>;
    case 'italic':
      return <em>{words}</em>;
    case 'underline':
      return <u>{words}</u>;
    case 'strike':
      return <s>{words}</s>;
    case 'highlight':
      return <mark data-color={String(attrs?.['color'])}>{words}</mark>;
    case 'link':
      return drawLink(words, attrs?.['href']);
    case THREAD_MARK:
      return (
        <span
          className="thread-mark"
          data-thread={String(attrs?.['id'])}
          data-chosen={attrs?.['isChosen'] === true || undefined}
        >
          {words}
        </span>
      );
    default:
      return words;
  }
}

function drawLink(words: ReactNode, href: unknown): ReactNode {
  // Content of old versions is as hostile as any: an address is asked about again where it is drawn.
  if (!isAllowedHref(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}

/** Words with their formats. */
export const drawMarks = (text: string, marks: readonly MarkJSON[]): ReactNode =>
  marks.reduce<ReactNode>((words, mark) => drawMark(words, mark), text);
