/** The text of an agreement as HTML. Content of old versions is as hostile as any: every value is asked about again. */
import { numberClauses } from '../agreement/clauses.ts';
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import { isHighlightColour } from '../agreement/highlight-colours.ts';
import { isAllowedHref } from '../agreement/link-href.ts';
import { element, escapeHtml } from './html.ts';

/** Columns or rows that a cell may span; more would let a few bytes ask a browser for millions of cells. */
const SPAN_MAX = 100;

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  tableRow: 'tr',
  blockquote: 'blockquote',
};

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
};

function drawMark(words: string, { type, attrs }: MarkJSON): string {
  const tag = markTags[type];
  if (tag !== undefined) return element(tag, {}, words);
  const { color, href } = attrs ?? {};
  if (type === 'highlight')
    return element('mark', { class: isHighlightColour(color) ? color : 'yellow' }, words);
  if (type === 'link' && isAllowedHref(href))
    return element('a', { href, rel: 'noopener noreferrer nofollow' }, words);
  return words;
}

const spanOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 1 ? Math.min(Number(value), SPAN_MAX) : undefined;

const levelOf = ({ attrs }: ProseMirrorJSON): 1 | 2 | 3 => {
  const level = attrs?.['level'];
  return level === 1 || level === 2 ? level : 3;
};

const listTypes = new Set(['1', 'a', 'A', 'i', 'I']);

function drawOrderedList({ attrs }: ProseMirrorJSON, children: string): string {
  const { start, type } = attrs ?? {};
  return element(
    'ol',
    {
      start: Number.isSafeInteger(start) && start !== 1 ? Number(start) : undefined,
      type: typeof type === 'string' && listTypes.has(type) ? type : undefined,
    },
    children,
  );
}

function drawTask({ attrs }: ProseMirrorJSON, children: string): string {
  const isDone = attrs?.['checked'] === true;
  const box = element('input', { type: 'checkbox', disabled: true, checked: isDone });
  return element('li', { class: 'task' }, `${box}<div>${children}</div>`);
}

/** The clause numbers, by heading, in the order of the text. */
type Clauses = ReadonlyMap<ProseMirrorJSON, string>;

function drawHeading(node: ProseMirrorJSON, children: string, clauses: Clauses): string {
  const clause = clauses.get(node);
  const number = clause === undefined ? '' : `${element('span', { class: 'clause' }, clause)} `;
  // The title of the page is the first level.
  return element(`h${levelOf(node) + 1}`, {}, `${number}${children}`);
}

function drawNode(node: ProseMirrorJSON, clauses: Clauses): string {
  if (node.text !== undefined) return (node.marks ?? []).reduce(drawMark, escapeHtml(node.text));
  const children = (node.content ?? []).map((child) => drawNode(child, clauses)).join('');
  switch (node.type) {
    case 'heading':
      return drawHeading(node, children, clauses);
    case 'orderedList':
      return drawOrderedList(node, children);
    case 'taskList':
      return element('ul', { class: 'tasks' }, children);
    case 'taskItem':
      return drawTask(node, children);
    case 'table':
      return element('table', {}, element('tbody', {}, children));
    case 'tableCell':
    case 'tableHeader': {
      const { colspan, rowspan } = node.attrs ?? {};
      const spans = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
      return element(node.type === 'tableCell' ? 'td' : 'th', spans, children);
    }
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    default:
      return element(tags[node.type] ?? 'div', {}, children);
  }
}

/** The clause numbers of the headings that stand in the text itself; one in a quotation or a cell is no clause. */
export function clausesOf({ content = [] }: ProseMirrorJSON): Clauses {
  const headings = content.filter(({ type }) => type === 'heading');
  const numbers = numberClauses(headings.map(levelOf));
  return new Map(headings.map((heading, at) => [heading, numbers[at] ?? '']));
}

/** The blocks of an agreement, type `doc`, as HTML. */
export function agreementBlocksHtml(text: ProseMirrorJSON): string {
  const clauses = clausesOf(text);
  return (text.content ?? []).map((node) => drawNode(node, clauses)).join('\n');
}
