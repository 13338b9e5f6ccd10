import { fieldOfHeader, riskColumns, type RiskColumn } from './column-names.ts';
import { readDay } from './read-day.ts';
import { readResponse, readStatus } from './read-choice.ts';
import { readStep, stepScaleOf } from './read-step.ts';
import type { Table } from './read-table.ts';

/** What becomes of a column: a field, words in the description under the column's name, or nothing. */
export type ColumnUse = RiskColumn | 'keep' | 'leaveOut';

/** One use for each column. Every field stands at most once. */
export type Mapping = readonly ColumnUse[];

export interface ProposedMapping {
  readonly mapping: Mapping;
  /** Why this may be no list of risks, as a sentence. */
  readonly doubt: string | undefined;
}

/** Columns of our own export that say what the server says anew, or what is worked out. */
const ours = ['number', 'score', 'level', 'origin', 'raised by', 'raised for', 'raised at'];

/** Share of a column's cells that must be readable before it is taken for a field of few values. */
const MOST = 0.5;

const cellsOf = (table: Table, column: number): string[] =>
  table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');

/** Whether the cells are what the field holds; a column without cells may be anything. */
function fits(field: RiskColumn, cells: readonly string[]): boolean {
  const scale = field === 'likelihood' || field === 'impact' ? stepScaleOf(cells, field) : undefined;
  const canRead = (cell: string): boolean => {
    if (scale) return readStep(cell, scale).kind !== 'unreadable';
    if (field === 'response') return readResponse(cell).kind !== 'unreadable';
    if (field === 'status') return readStatus(cell).kind !== 'unreadable';
    if (field === 'dueOn' || field === 'reviewOn')
      return readDay(cell, { order: 'day', isProven: false }).kind !== 'unreadable';
    return true;
  };
  return cells.length === 0 || cells.filter(canRead).length / cells.length >= MOST;
}

/** A free field, when the cells fit it; a response in sentences is a mitigation. */
function place(field: RiskColumn, cells: readonly string[], taken: ReadonlySet<RiskColumn>): ColumnUse {
  if (!taken.has(field) && fits(field, cells)) return field;
  return field === 'response' && !taken.has('mitigation') && !fits(field, cells) ? 'mitigation' : 'keep';
}

/** Whether a column has sentences in it, as a risk has that is told in a column of an unknown name. */
function hasSentences(cells: readonly string[]): boolean {
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  return cells.length > 0 && words / cells.length >= 3;
}

/** A list without a title has it in what describes the risk, or in the first column of sentences. */
function withTitle(uses: readonly ColumnUse[], table: Table): ColumnUse[] {
  if (uses.includes('title')) return [...uses];
  const described = uses.indexOf('description');
  const at =
    described >= 0
      ? described
      : uses.findIndex((use, column) => use === 'keep' && hasSentences(cellsOf(table, column)));
  return uses.map((use, column) => (column === at ? 'title' : use));
}

/** Whether the list was exported from a register of ours. */
const isOurs = (table: Table): boolean =>
  [...ours, 'title', 'mitigation', 'part of'].every((name) =>
    table.header.some((header) => header.toLowerCase() === name),
  );

function doubtOf(mapping: Mapping): string | undefined {
  if (!mapping.includes('title')) return 'No column says what a risk is called. Choose the one that does.';
  const has = riskColumns.some(
    (field) => !['title', 'description', 'owner'].includes(field) && mapping.includes(field),
  );
  return has ? undefined : 'This may be no list of risks: it has no likelihood, no impact and no mitigation.';
}

/** Proposes what each column is, by its name and by what stands in it. */
export function proposeMapping(table: Table): ProposedMapping {
  const taken = new Set<RiskColumn>();
  const isOurOwn = isOurs(table);
  const fields = table.header.map(fieldOfHeader);
  const hasScore = fields.includes('likelihood') && fields.includes('impact');
  const uses = table.header.map((header, column): ColumnUse => {
    const cells = cellsOf(table, column);
    const field = fields[column];
    if (isOurOwn && ours.includes(header.toLowerCase())) return 'leaveOut';
    if (field === undefined && cells.length === 0 && /^Column [A-Z]+$/.test(header)) return 'leaveOut';
    if (field === 'score' && hasScore) return 'leaveOut';
    if (field === undefined || field === 'number' || field === 'score') return 'keep';
    const use = place(field, cells, taken);
    if (use !== 'keep' && use !== 'leaveOut') taken.add(use);
    return use;
  });
  const mapping = withTitle(uses, table);
  return { mapping, doubt: doubtOf(mapping) };
}

/** The mapping with one column used otherwise; a field that another column had is kept in the description there. */
export const remap = (mapping: Mapping, column: number, use: ColumnUse): Mapping =>
  mapping.map((other, at) => {
    if (at === column) return use;
    return other === use && use !== 'keep' && use !== 'leaveOut' ? 'keep' : other;
  });
