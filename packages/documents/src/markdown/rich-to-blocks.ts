/** Rich texts as Markdown's tree. What it reads back is what went in, but for empty paragraphs, which Markdown has none of. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import { isAllowedHref } from '../agreement/link-href.ts';

/** Outermost first. */
const markOrder = ['link', 'bold', 'italic', 'strike', 'underline', 'highlight'] as const;

/** Marks that Markdown has no sign for stand as HTML, which it allows. */
const tagOf: Readonly<Record<string, string>> = {
  strike: 'del',
  underline: 'u',
  highlight: 'mark',
};

const sameMark = (a: MarkJSON, b: MarkJSON): boolean =>
  a.type === b.type && a.attrs?.['href'] === b.attrs?.['href'];

const without = (node: ProseMirrorJSON, mark: MarkJSON): ProseMirrorJSON => ({
  ...node,
  marks: (node.marks ?? []).filter((other) => !sameMark(other, mark)),
});

function wrap(mark: MarkJSON, children: PhrasingContent[]): PhrasingContent[] {
  if (mark.type === 'bold') return [{ type: 'strong', children }];
  if (mark.type === 'italic') return [{ type: 'emphasis', children }];
  const href: unknown = mark.attrs?.['href'];
  if (mark.type === 'link' && isAllowedHref(href))
    return [{ type: 'link', url: href, children: children as Extract<PhrasingContent, { type: 'text' }>[] }];
  const tag = tagOf[mark.type];
  if (tag === undefined) return children;
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

/** The outermost mark of a node. */
const outerMark = ({ marks = [] }: ProseMirrorJSON): MarkJSON | undefined =>
  markOrder.map((type) => marks.find((mark) => mark.type === type)).find((mark) => mark !== undefined);

/** Text nodes as phrases: neighbours under the same mark stand under it together. */
export function richToInline(nodes: readonly ProseMirrorJSON[]): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at] as ProseMirrorJSON;
    const mark = outerMark(node);
    if (mark === undefined) {
      phrases.push(node.type === 'hardBreak' ? { type: 'break' } : { type: 'text', value: node.text ?? '' });
      at++;
      continue;
    }
    let end = at;
    while (nodes[end]?.marks?.some((other) => sameMark(other, mark))) end++;
    phrases.push(...wrap(mark, richToInline(nodes.slice(at, end).map((inner) => without(inner, mark)))));
    at = end;
  }
  return phrases;
}

/** How the blocks in an item are drawn, by whoever knows more kinds of them. */
type ToBlocks = (nodes: readonly ProseMirrorJSON[]) => BlockContent[];

const toItem = ({ content = [] }: ProseMirrorJSON, inner: ToBlocks): ListItem => {
  const [first, ...others] = content;
  const blocks = inner(content);
  // An item may begin with an empty paragraph, as it does where Markdown began it with a list.
  const isEmptyFirst = first?.type === 'paragraph' && (first.content ?? []).length === 0;
  return { type: 'listItem', spread: false, children: isEmptyFirst ? inner(others) : blocks };
};

const hasTwoParagraphs = ({ content = [] }: ProseMirrorJSON): boolean =>
  content.filter(({ type }) => type === 'paragraph').length > 1;

function toList(node: ProseMirrorJSON, inner: ToBlocks): List {
  const items = node.content ?? [];
  const start: unknown = node.attrs?.['start'];
  const spread = items.some(hasTwoParagraphs);
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    start: typeof start === 'number' && start >= 0 ? start : 1,
    spread,
    children: items.map((item) => ({ ...toItem(item, inner), spread })),
  };
}

const isBreak = ({ type }: ProseMirrorJSON): boolean => type === 'hardBreak';

/** A paragraph without the breaks at its ends, which Markdown would show as backslashes. */
function toParagraph({ content = [] }: ProseMirrorJSON): Paragraph | undefined {
  const from = content.findIndex((node) => !isBreak(node));
  const to = content.findLastIndex((node) => !isBreak(node));
  return from < 0 ? undefined : { type: 'paragraph', children: richToInline(content.slice(from, to + 1)) };
}

/**
 * Blocks of a rich text as blocks of Markdown. Empty paragraphs are left out.
 * @param inner draws what stands in lists, where that may be more than a rich text holds
 */
export function richToBlocks(
  nodes: readonly ProseMirrorJSON[],
  inner: ToBlocks = richToBlocks,
): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    if (node.type === 'bulletList' || node.type === 'orderedList') return [toList(node, inner)];
    const paragraph = toParagraph(node);
    return paragraph ? [paragraph] : [];
  });
}
