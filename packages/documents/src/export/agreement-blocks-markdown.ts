/** The text of an agreement as Markdown's tree. What Markdown has no sign for stands as HTML, which it allows. */
import type { BlockContent, Html, List, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { richToBlocks, richToInline } from '../markdown/rich-to-blocks.ts';
import { clausesOf } from './agreement-blocks-html.ts';

const html = (value: string): Html => ({ type: 'html', value });

/** A cell is one line: its blocks follow each other behind a break, and what is in lists stands without its signs. */
function cellPhrases(node: ProseMirrorJSON): PhrasingContent[] {
  const blocks = (node.content ?? []).flatMap(linesIn);
  return blocks.flatMap((line, at) => [
    ...(at > 0 ? [html('<br>')] : []),
    ...richToInline(line).map((phrase) => (phrase.type === 'break' ? html('<br>') : phrase)),
  ]);
}

const isLine = ({ type }: ProseMirrorJSON): boolean => type === 'paragraph' || type === 'heading';

const linesIn = (node: ProseMirrorJSON): (readonly ProseMirrorJSON[])[] =>
  isLine(node) ? [node.content ?? []] : (node.content ?? []).flatMap(linesIn);

const emptyCell: TableCell = { type: 'tableCell', children: [] };

const countOf = (value: unknown): number =>
  Number.isSafeInteger(value) ? Math.min(Math.max(Number(value), 1), 100) : 1;

/** Puts a cell where it begins, at the first free place of its row, and empty ones wherever it spans. */
function putCell(rows: TableCell[][], at: number, cell: ProseMirrorJSON): void {
  // What spans rows from above has taken its places already; what is free between them is a hole.
  const own = rows[at] ?? [];
  const free = own.findIndex((taken) => taken === undefined);
  const column = free < 0 ? own.length : free;
  const width = countOf(cell.attrs?.['colspan']);
  for (const row of rows.slice(at, at + countOf(cell.attrs?.['rowspan'])))
    for (let right = 0; right < width; right++) row[column + right] = emptyCell;
  own[column] = { type: 'tableCell', children: cellPhrases(cell) };
}

/** Rows of cells, each cell where it begins: Markdown's tables know no cells that span several. */
function toRows({ content = [] }: ProseMirrorJSON): TableRow[] {
  const rows: TableCell[][] = content.map(() => []);
  for (const [at, { content: cells = [] }] of content.entries())
    for (const cell of cells) putCell(rows, at, cell);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => row[column] ?? emptyCell),
  }));
}

function toTable(node: ProseMirrorJSON): BlockContent[] {
  const rows = toRows(node);
  const [first] = rows;
  if (first === undefined) return [];
  const isHead = node.content?.[0]?.content?.some(({ type }) => type === 'tableHeader') ?? false;
  const head: TableRow[] = isHead
    ? []
    : [{ type: 'tableRow', children: first.children.map(() => emptyCell) }];
  return [{ type: 'table', children: [...head, ...rows] }];
}

function toTasks({ content = [] }: ProseMirrorJSON): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: content.map((item) => {
      const box = html(item.attrs?.['checked'] === true ? '[x] ' : '[ ] ');
      const [first, ...others] = toBlocks(item.content ?? []);
      const line: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
      return {
        type: 'listItem',
        spread: false,
        children: [
          { type: 'paragraph', children: [box, ...line] },
          ...(first && first.type !== 'paragraph' ? [first] : []),
          ...others,
        ],
      };
    }),
  };
}

function toHeading(node: ProseMirrorJSON, clause?: string): BlockContent {
  const level = node.attrs?.['level'];
  const number: PhrasingContent[] = clause === undefined ? [] : [{ type: 'text', value: `${clause} ` }];
  const words = richToInline(node.content ?? []).map((phrase): PhrasingContent =>
    phrase.type === 'break' ? { type: 'text', value: ' ' } : phrase,
  );
  // The title of the document is the first level.
  const depth = level === 1 ? 2 : level === 2 ? 3 : 4;
  return { type: 'heading', depth, children: [...number, ...words] };
}

function toBlocks(nodes: readonly ProseMirrorJSON[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'heading':
        return [toHeading(node)];
      case 'taskList':
        return [toTasks(node)];
      case 'table':
        return toTable(node);
      case 'blockquote':
        return [{ type: 'blockquote', children: toBlocks(node.content ?? []) }];
      case 'horizontalRule':
        return [{ type: 'thematicBreak' }];
      default:
        return richToBlocks([node], toBlocks);
    }
  });
}

/** The blocks of an agreement, type `doc`, with the numbers of its clauses. */
export function agreementBlocksMarkdown(text: ProseMirrorJSON): RootContent[] {
  const clauses = clausesOf(text);
  return (text.content ?? []).flatMap((node) =>
    node.type === 'heading' ? [toHeading(node, clauses.get(node))] : toBlocks([node]),
  );
}
