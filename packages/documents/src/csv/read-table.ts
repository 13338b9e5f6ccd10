import Papa from 'papaparse';
import { fieldOfHeader } from './column-names.ts';
import { unguardFormula } from './formula-guard.ts';

/** One row under the header. */
export interface TableRow {
  /** Line of the text on which it begins, from 1, as an editor counts. */
  readonly line: number;
  /** As many as the header, trimmed; more where the row has more. */
  readonly cells: readonly string[];
  /** Cells that stand in the text, when they are not as many as the header's. */
  readonly uneven: number | undefined;
  /** A quote in it is not closed, so that rows below it may be in it. */
  readonly isBroken: boolean;
}

export interface Table {
  /** Names of the columns; one without a name has its letter, `Column D`. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
  /** Line of the header, from 1. */
  readonly headerLine: number;
}

/** Why a text is no table. */
export interface NoTable {
  readonly why: string;
}

/** Rows that one import takes. More is another tool's work, and a preview that nobody reads. */
export const ROWS = 5000;

/** Rows at the start in which a header is looked for, below a title or a date. */
const HEADER_WITHIN = 10;

interface Raw {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isBroken: boolean;
}

const isBlank = ({ cells }: { readonly cells: readonly string[] }): boolean =>
  cells.every((cell) => cell.trim() === '');

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** Blank lines are left out of the guess: to Papa they are rows of one cell, which speak against every delimiter. */
const guessDelimiter = (body: string): string =>
  Papa.parse(body, { preview: 1, skipEmptyLines: 'greedy' }).meta.delimiter;

function parse(text: string): { raws: Raw[]; delimiter: string } {
  // Excel writes and reads a first line that names the delimiter.
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? guessDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let line = named ? 2 : 1;
  const raws = data.map((cells, at): Raw => {
    const raw = { line, cells, isBroken: broken.has(at) };
    line += 1 + lineBreaks(cells);
    return raw;
  });
  return { raws, delimiter };
}

/** The row of the most known names among the first; the first that is not blank when there are none. */
function findHeader(raws: readonly Raw[]): number {
  const first = raws.findIndex((raw) => !isBlank(raw));
  let best = { at: first, known: 1 };
  for (const [at, { cells }] of raws.slice(0, first + HEADER_WITHIN).entries()) {
    // A letter alone may be a cell: `R` for responsible, `I` for informed.
    const named = cells.filter((cell) => cell.trim().length > 1);
    const known = new Set(named.map(fieldOfHeader).filter((field) => field !== undefined)).size;
    if (known > best.known) best = { at, known };
  }
  return best.at;
}

function letterOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : `${letterOf(Math.floor(column / 26) - 1)}${letter}`;
}

function nameColumns(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell.replaceAll(/\s+/g, ' ').trim().slice(0, 100) || `Column ${letterOf(at)}`;
    names.push(names.includes(name) ? `${name} (${letterOf(at)})` : name);
  }
  return names;
}

function toRow({ line, cells, isBroken }: Raw, width: number): TableRow {
  const said = cells.map((cell) => unguardFormula(cell.trim()).trim());
  while (said.length > width && said.at(-1) === '') said.pop();
  const uneven = said.length === width || isBlank({ cells: said }) ? undefined : said.length;
  while (said.length < width) said.push('');
  return { line, cells: said, uneven, isBroken };
}

/** The columns up to the last that has a name, or cells in half of the rows: spreadsheets write empty ones behind. */
function widthOf(raws: readonly Raw[], headerAt: number): number {
  const named = (raws[headerAt]?.cells ?? []).findLastIndex((cell) => cell.trim() !== '');
  const rows = raws.slice(headerAt + 1).filter((raw) => !isBlank(raw));
  const counts: number[] = [];
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) if (cell.trim() !== '') counts[at] = (counts[at] ?? 0) + 1;
  const filled = counts.findLastIndex((count) => (count ?? 0) * 2 >= rows.length);
  return Math.max(named, rows.length > 1 ? filled : -1) + 1;
}

/**
 * Reads delimited text, whichever delimiter it has: comma, semicolon, tab or bar, with or without a byte order mark.
 * Blank rows at the end are no rows.
 */
export function readTable(text: string): Table | NoTable {
  if (text.trim() === '') return { why: 'There is no text in it.' };
  const { raws, delimiter } = parse(text);
  while (raws.length > 0 && isBlank(raws[raws.length - 1] as Raw)) raws.pop();
  if (raws.length > ROWS + HEADER_WITHIN)
    return {
      why: `It has ${raws.length.toLocaleString('en')} rows; ${ROWS.toLocaleString('en')} can be read at once.`,
    };
  const at = findHeader(raws);
  const header = raws[at];
  if (header === undefined) return { why: 'There is no text in it.' };
  const width = widthOf(raws, at);
  return {
    header: nameColumns(Array.from({ length: width }, (_, column) => header.cells[column] ?? '')),
    rows: raws.slice(at + 1).map((raw) => toRow(raw, width)),
    delimiter,
    headerLine: header.line,
  };
}
