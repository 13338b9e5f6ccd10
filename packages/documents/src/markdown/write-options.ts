/** Options, criteria and points as sections of MADR. */
import type { BlockContent, ListItem, RootContent, TableRow } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Criterion, Decision } from '../log/decision.ts';
import type { WrittenOption } from '../log/written-decision.ts';
import { plainOf } from './rich-json.ts';
import { richToBlocks, richToInline } from './rich-to-blocks.ts';

/** What a criterion weighs when nobody has said it. */
const MIDDLE = 3;

const words = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

export const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: value.replaceAll(/\s+/g, ' ').trim() }],
});

/** A list of names. */
export const nameList = (names: readonly string[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: names.map((name) => ({
    type: 'listItem',
    spread: false,
    children: [words(name.replaceAll(/\s+/g, ' ').trim()) as BlockContent],
  })),
});

export const criterionName = ({ name, weight }: Criterion): string =>
  weight === MIDDLE ? name : `${name} (weight ${weight})`;

/** `Good, because …`; an argument for neither side says so itself. */
function argument(prefix: string, content: readonly ProseMirrorJSON[]): ListItem {
  const [first, ...others] = content;
  const isLine = first?.type === 'paragraph';
  const line = isLine ? (first.content ?? []) : [];
  const start =
    /^neutral\b/i.test(plainOf(line)) && prefix.startsWith('Good')
      ? []
      : [{ type: 'text', text: `${prefix}, because ` }];
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: richToInline([...start, ...line]) },
      ...richToBlocks(isLine ? others : content),
    ],
  };
}

const isFilled = (node: ProseMirrorJSON): boolean => plainOf([node]).trim() !== '';

/** A side of an option: what stands before its list, and the arguments. Without a list each paragraph is an argument. */
function sideOf(
  prefix: string,
  { content = [] }: ProseMirrorJSON,
): { before: BlockContent[]; items: ListItem[] } {
  const filled = content.filter(isFilled);
  const hasList = filled.some(({ type }) => type === 'bulletList');
  const isBefore = (node: ProseMirrorJSON): boolean =>
    prefix === 'Good' && hasList && node.type !== 'bulletList';
  return {
    before: richToBlocks(filled.filter(isBefore)),
    items: filled
      .filter((node) => !isBefore(node))
      .flatMap((node) =>
        node.type === 'bulletList'
          ? (node.content ?? []).filter(isFilled).map((item) => argument(prefix, item.content ?? []))
          : [argument(prefix, [node])],
      ),
  };
}

/** What was said for and against an option; nothing when nothing was. */
export function argumentBlocks({ name, pros, cons }: WrittenOption): RootContent[] {
  const [good, bad] = [sideOf('Good', pros), sideOf('Bad', cons)];
  const items = [...good.items, ...bad.items];
  if (items.length + good.before.length === 0) return [];
  return [
    heading(3, name),
    ...good.before,
    ...(items.length > 0 ? [{ type: 'list', ordered: false, spread: false, children: items } as const] : []),
  ];
}

const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value) => ({
    type: 'tableCell',
    children: [{ type: 'text', value: value.replaceAll(/\s+/g, ' ') }],
  })),
});

/** The points as a table, an option a row; nothing when nobody has given any. */
export function pointsTable(
  { criteria }: Pick<Decision, 'criteria'>,
  options: readonly WrittenOption[],
): RootContent[] {
  if (options.every(({ points }) => points.size === 0)) return [];
  const rows = options.map(({ name, points }) =>
    row([name, ...criteria.map(({ id }) => String(points.get(id) ?? ''))]),
  );
  return [
    heading(2, 'Points'),
    { type: 'table', children: [row(['Option', ...criteria.map(criterionName)]), ...rows] },
  ];
}
