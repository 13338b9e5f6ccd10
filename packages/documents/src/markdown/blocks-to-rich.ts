import type { BlockContent, DefinitionContent, List, RootContent, Table } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { inlineToRich, wordsIn, type Definitions } from './inline-to-rich.ts';
import { paragraph, textNodes, trimEnd } from './rich-json.ts';

type Block = RootContent | BlockContent | DefinitionContent;

/** Lists within lists; deeper ones become paragraphs of the item they stand in. */
const LIST_DEPTH = 8;

function lines(text: string): ProseMirrorJSON {
  const content = text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), ...textNodes(line)]);
  return paragraph(content);
}

function tableRows(table: Table, definitions: Definitions): ProseMirrorJSON[] {
  return table.children.map((row) =>
    paragraph(
      row.children.flatMap((cell, at) => [
        ...(at > 0 ? textNodes(' | ') : []),
        ...inlineToRich(cell.children, definitions),
      ]),
    ),
  );
}

function listItems(list: List, definitions: Definitions, depth: number): ProseMirrorJSON[] {
  return list.children.map((item) => {
    const content = blocksToRich(item.children, definitions, depth + 1);
    // An item begins with a paragraph, also where Markdown begins it with a list or code.
    return {
      type: 'listItem',
      content: content[0]?.type === 'paragraph' ? content : [paragraph([]), ...content],
    };
  });
}

function listToRich(list: List, definitions: Definitions, depth: number): ProseMirrorJSON[] {
  const items = listItems(list, definitions, depth);
  if (depth >= LIST_DEPTH) return items.flatMap(({ content }) => content ?? []);
  return list.ordered === true
    ? [{ type: 'orderedList', attrs: { start: list.start ?? 1 }, content: items }]
    : [{ type: 'bulletList', content: items }];
}

function blockToRich(node: Block, definitions: Definitions, depth: number): ProseMirrorJSON[] {
  switch (node.type) {
    case 'paragraph': {
      const content = trimEnd(inlineToRich(node.children, definitions));
      return content.length > 0 ? [paragraph(content)] : [];
    }
    case 'heading':
      return wordsIn(node) === ''
        ? []
        : [paragraph(trimEnd(inlineToRich(node.children, definitions, [{ type: 'bold' }])))];
    case 'list':
      return listToRich(node, definitions, depth);
    case 'blockquote':
      return blocksToRich(node.children, definitions, depth);
    case 'code':
      return [lines(node.value)];
    case 'table':
      return tableRows(node, definitions);
    case 'html': {
      const words = node.value.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
      return words === '' ? [] : [lines(words)];
    }
    default:
      return [];
  }
}

/**
 * Blocks of Markdown as blocks of a rich text: paragraphs, lists, marks and links. Headings become bold lines; code, quotes
 * and tables become paragraphs, with every word. Comments are left out.
 */
export function blocksToRich(
  nodes: readonly Block[],
  definitions: Definitions,
  depth = 0,
): ProseMirrorJSON[] {
  return nodes.flatMap((node) => blockToRich(node, definitions, depth));
}
