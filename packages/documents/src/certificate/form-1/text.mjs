/** A text of blocks as HTML. Content is as hostile as any: every value is asked about again. */
import { element, words } from './html.mjs';

/** Columns or rows that a cell may span; more would let a few bytes ask a browser for millions of cells. */
const SPAN_MAX = 100;

const tags = { paragraph: 'p', bulletList: 'ul', listItem: 'li', tableRow: 'tr', blockquote: 'blockquote' };
const markTags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };
const colours = ['yellow', 'green', 'blue', 'pink'];
const listTypes = ['1', 'a', 'A', 'i', 'I'];

const own = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);

function isLink(href) {
  if (typeof href !== 'string' || !URL.canParse(href)) return false;
  return ['https:', 'mailto:'].includes(new URL(href).protocol);
}

function drawMark(inner, { type, attrs = {} }) {
  const tag = own(markTags, type);
  if (tag !== undefined) return element(tag, {}, inner);
  if (type === 'highlight')
    return element('mark', { class: colours.includes(attrs.color) ? attrs.color : 'yellow' }, inner);
  // Where a link leads is agreed to like every word, so it can be read on paper.
  if (type === 'link' && isLink(attrs.href))
    return `${element('a', { href: attrs.href, rel: 'noopener noreferrer nofollow' }, inner)} ${element('span', { class: 'to' }, words(`<${attrs.href}>`))}`;
  return inner;
}

const spanOf = (value) => (Number.isSafeInteger(value) && value > 1 ? Math.min(value, SPAN_MAX) : undefined);

const levelOf = ({ attrs }) => (attrs?.level === 1 || attrs?.level === 2 ? attrs.level : 3);

/** The number of the next clause: deeper ones end with it, and a level that was skipped takes no number. */
function nextClause(open, level) {
  let left;
  while ((open.at(-1)?.level ?? 0) > level) left = open.pop().count;
  const last = open.at(-1);
  if (last?.level === level) last.count += 1;
  else open.push({ level, count: (left ?? 0) + 1 });
  return open.map(({ count }) => count).join('.');
}

/** Clause numbers by heading; the first of a section has the number that it had around it. */
function clausesOf(blocks, place) {
  const open = [];
  const headings = blocks.filter(({ type }) => type === 'heading');
  return new Map(
    headings.map((heading) => {
      const clause = nextClause(open, levelOf(heading));
      return [heading, place === '' ? clause : clause.replace(/^1(?=\.|$)/, () => place)];
    }),
  );
}

function drawList({ attrs = {} }, inner) {
  const { start, type } = attrs;
  return element(
    'ol',
    {
      start: Number.isSafeInteger(start) && start !== 1 ? start : undefined,
      type: listTypes.includes(type) ? type : undefined,
    },
    inner,
  );
}

function drawHeading(node, inner, clauses) {
  const clause = clauses.get(node);
  const number = clause === undefined ? '' : `${element('span', { class: 'clause' }, words(clause))} `;
  return element(`h${levelOf(node) + 2}`, {}, `${number}${inner}`);
}

function drawNode(node, clauses) {
  if (node.text !== undefined) return (node.marks ?? []).reduce(drawMark, words(node.text));
  const inner = (node.content ?? []).map((child) => drawNode(child, clauses)).join('');
  const { colspan, rowspan, checked } = node.attrs ?? {};
  switch (node.type) {
    case 'heading':
      return drawHeading(node, inner, clauses);
    case 'orderedList':
      return drawList(node, inner);
    case 'taskList':
      return element('ul', { class: 'tasks' }, inner);
    case 'taskItem':
      return element('li', {}, `<span>${checked === true ? '[x]' : '[ ]'}</span><div>${inner}</div>`);
    case 'table':
      return element('table', {}, element('tbody', {}, inner));
    case 'tableCell':
    case 'tableHeader': {
      const spans = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
      return element(node.type === 'tableCell' ? 'td' : 'th', spans, inner);
    }
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    default:
      return element(own(tags, node.type) ?? 'div', {}, inner);
  }
}

/** The blocks of a text as HTML. `place` is the clause number of a section, empty for a whole agreement. */
export function drawText({ content = [] }, place) {
  const clauses = clausesOf(content, place);
  return content.map((node) => drawNode(node, clauses)).join('\n');
}
