/** What a list becomes in a register, row by row, before anything is added. Pure: no row has touched the register yet. */
import type { CellNote } from './cell-note.ts';
import type { RiskColumn } from './column-names.ts';
import { normalWords } from './normal-words.ts';
import type { Mapping } from './propose-mapping.ts';
import { dayScaleOf, type DayOrder } from './read-day.ts';
import type { ListedPerson } from './read-owner.ts';
import { stepScaleOf } from './read-step.ts';
import type { Table, TableRow } from './read-table.ts';
import { readRow, type RowReading, type RowRisk } from './row-risk.ts';

/** What the register and the alliance have already. */
export interface ImportContext {
  readonly fileName: string;
  readonly people: readonly ListedPerson[];
  /** Names of the register's categories. */
  readonly categories: readonly string[];
  /** Risks that are there, to say which of the list stand there already: their title, and what they are called. */
  readonly present: readonly { readonly title: string; readonly name: string }[];
  /** What to take of 03/04/2026 where the column does not prove it. */
  readonly dayOrder: DayOrder;
}

/** One row: the risk that it becomes, or why it becomes none. */
export type RowPreview =
  | ({ readonly kind: 'risk'; readonly line: number } & RowRisk)
  | {
      /** `skipped`: there is nothing of a risk in it. `unreadable`: there may be, but it cannot be told what. */
      readonly kind: 'skipped' | 'unreadable';
      readonly line: number;
      readonly why: string;
      /** The first words of the row. */
      readonly words: string;
    };

export interface RisksPreview {
  readonly rows: readonly RowPreview[];
  /** Categories that the register does not have; they are added with the risks. */
  readonly newCategories: readonly string[];
  /** Whether dates stand in it that could be read the other way round. */
  readonly hasOpenDays: boolean;
}

const cut = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().slice(0, 190);

function readingOf(table: Table, mapping: Mapping, context: ImportContext): RowReading {
  // A total says nothing of the scale of its column.
  const rows = table.rows.filter((row) => !row.isBroken && reasonToSkip(row, table.header) === undefined);
  const cells = (field: RiskColumn): string[] => {
    const column = mapping.indexOf(field);
    return column < 0 ? [] : rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
  };
  return {
    header: table.header,
    mapping,
    likelihood: stepScaleOf(cells('likelihood'), 'likelihood'),
    impact: stepScaleOf(cells('impact'), 'impact'),
    due: dayScaleOf(cells('dueOn'), context.dayOrder),
    review: dayScaleOf(cells('reviewOn'), context.dayOrder),
    people: context.people,
    origin: `import:${cut(context.fileName)}`,
  };
}

const isTotal = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => cell !== '');
  const [first = '', ...others] = said;
  return (
    /^(?:grand |sub)?(?:total|sum|average)s?\b/i.test(first) &&
    others.every((cell) => /^[\d.,\s%]+$/.test(cell))
  );
};

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((name, at) => normalWords(name) === normalWords(cells[at] ?? ''));
}

function reasonToSkip({ cells }: TableRow, header: readonly string[]): string | undefined {
  if (cells.every((cell) => cell === '')) return 'The row is empty.';
  if (isHeader(cells, header)) return 'The header stands here again.';
  return isTotal(cells) ? 'The row is a total.' : undefined;
}

function without(row: TableRow, kind: 'skipped' | 'unreadable', why: string): RowPreview {
  const words = row.cells.filter((cell) => cell !== '').join(' · ');
  return { kind, line: row.line, why, words: words.replaceAll(/\s+/g, ' ').slice(0, 200) };
}

/** Says of risks that stand in the register, or further up in the list, that they do. */
function noteTwins(rows: readonly RowPreview[], context: ImportContext): RowPreview[] {
  const known = new Map(context.present.map(({ title, name }) => [normalWords(title), name]));
  return rows.map((row) => {
    if (row.kind !== 'risk') return row;
    const key = normalWords(row.risk.title ?? '');
    const twin = key === '' ? undefined : known.get(key);
    if (twin === undefined) known.set(key, `line ${row.line}`);
    if (twin === undefined) return row;
    const note: CellNote = { kind: 'guess', column: undefined, words: `${twin} has the same title` };
    return { ...row, notes: [...row.notes, note] };
  });
}

function previewRow(row: TableRow, reading: RowReading): RowPreview {
  if (row.isBroken)
    return without(row, 'unreadable', 'A quote in it is not closed; rows below it may be part of it.');
  const why = reasonToSkip(row, reading.header);
  if (why !== undefined) return without(row, 'skipped', why);
  const read = readRow(row, reading);
  if (read) return { kind: 'risk', line: row.line, ...read };
  return without(
    row,
    'skipped',
    reading.mapping.includes('title') ? 'It has no title.' : 'No column is the title.',
  );
}

function listNew(rows: readonly RowPreview[], present: readonly string[]): string[] {
  const known = new Set(present.map((name) => name.toLowerCase()));
  const found = new Map<string, string>();
  for (const row of rows) {
    if (row.kind !== 'risk' || row.category === undefined) continue;
    const key = row.category.toLowerCase();
    if (!known.has(key) && !found.has(key)) found.set(key, row.category);
  }
  return [...found.values()];
}

/** Shows what each row of a list becomes under a mapping. */
export function previewRisks(table: Table, mapping: Mapping, context: ImportContext): RisksPreview {
  const reading = readingOf(table, mapping, context);
  const rows = noteTwins(
    table.rows.map((row) => previewRow(row, reading)),
    context,
  );
  const hasOpenDays = rows.some(
    (row) => row.kind === 'risk' && row.notes.some(({ words }) => / and could be \d{4}-/.test(words)),
  );
  return { rows, newCategories: listNew(rows, context.categories), hasOpenDays };
}
