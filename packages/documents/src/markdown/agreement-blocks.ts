/** Blocks of Markdown as blocks of an agreement. */
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { inlineToRich, wordsIn, type Definitions } from './inline-to-rich.ts';
import { paragraph, textNodes, trimEnd } from './rich-json.ts';

type Block = RootContent | BlockContent | DefinitionContent;

/** Where a block stands. */
export interface BlockPlace {
  readonly definitions: Definitions;
  /** Whether it stands in a list or a quote, where a heading is no clause. */
  readonly isWithin: boolean;
}

const marking = /^<\/?(?:u|ins|del|s|br)\b/i;

/** A line without tags that mean nothing in an agreement: they are no words. */
function withoutTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .filter((node) => node.type !== 'html' || marking.test(node.value))
    .map((node) =>
      'children' in node ? ({ ...node, children: withoutTags(node.children) } as PhrasingContent) : node,
    );
}

const lineOf = (nodes: readonly PhrasingContent[], { definitions }: BlockPlace): ProseMirrorJSON[] =>
  trimEnd(inlineToRich(withoutTags(nodes), definitions));

function paragraphOf(node: Paragraph | Heading, place: BlockPlace): ProseMirrorJSON[] {
  const content = lineOf(node.children, place);
  return content.length > 0 ? [paragraph(content)] : [];
}

function headingOf(node: Heading, place: BlockPlace): ProseMirrorJSON[] {
  if (place.isWithin || wordsIn(node) === '') return paragraphOf(node, place);
  const level = Math.min(node.depth, 3);
  return [{ type: 'heading', attrs: { level }, content: lineOf(node.children, place) }];
}

function listOf(list: List, place: BlockPlace): ProseMirrorJSON {
  const items = list.children.map((item) => {
    const content = agreementBlocks(item.children, { ...place, isWithin: true });
    // An item begins with a paragraph, also where Markdown begins it with a list or code.
    return {
      type: 'listItem',
      content: content[0]?.type === 'paragraph' ? content : [paragraph([]), ...content],
    };
  });
  return list.ordered === true
    ? { type: 'orderedList', attrs: { start: list.start ?? 1 }, content: items }
    : { type: 'bulletList', content: items };
}

function tableOf(table: Table, place: BlockPlace): ProseMirrorJSON {
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const content = table.children.map((row, at) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, column) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      content: [paragraph(lineOf(row.children[column]?.children ?? [], place))],
    })),
  }));
  return { type: 'table', content };
}

/** Lines that stand as they were typed, such as code: a paragraph each, so that each can be changed by itself. */
const plainLines = (text: string): ProseMirrorJSON[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(textNodes(line.trimEnd())));

const wordsOfHtml = (html: string): string =>
  html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').replaceAll(/<\/?[a-z][^>]*>/gi, '');

function blockOf(node: Block, place: BlockPlace): ProseMirrorJSON[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, place);
    case 'heading':
      return headingOf(node, place);
    case 'list':
      return node.children.length > 0 ? [listOf(node, place)] : [];
    case 'blockquote': {
      const content = agreementBlocks(node.children, { ...place, isWithin: true });
      return content.length > 0 ? [{ type: 'blockquote', content }] : [];
    }
    case 'code':
      return plainLines(node.value);
    case 'table':
      return [tableOf(node, place)];
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'html':
      return plainLines(wordsOfHtml(node.value));
    default:
      return [];
  }
}

/** Blocks of Markdown as an agreement has them. Every word stays; tags that are no marks of ours, and comments, go. */
export const agreementBlocks = (nodes: readonly Block[], place: BlockPlace): ProseMirrorJSON[] =>
  nodes.flatMap((node) => blockOf(node, place));
