/** One row of a list as the risk that it becomes. */
import { NAME_LENGTH } from '../register/schema.ts';
import type { NewRisk } from '../register/write-register.ts';
import type { CellNote, CellRead } from './cell-note.ts';
import type { RiskColumn } from './column-names.ts';
import { saysNothing } from './normal-words.ts';
import type { Mapping } from './propose-mapping.ts';
import { readResponse, readStatus } from './read-choice.ts';
import { readDay, type DayScale } from './read-day.ts';
import { readOwnerCell, type ListedPerson } from './read-owner.ts';
import { readStep, type StepScale } from './read-step.ts';
import type { TableRow } from './read-table.ts';
import { CELL_LENGTH, describe, splitTitle, type KeptCell } from './risk-texts.ts';

/** How the columns of one list count and whom they may name. */
export interface RowReading {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly likelihood: StepScale;
  readonly impact: StepScale;
  readonly due: DayScale;
  readonly review: DayScale;
  readonly people: readonly ListedPerson[];
  /** `import:<file name>`. */
  readonly origin: string;
}

/** A risk that a row becomes; its category by name, since the register may not have it yet. */
export interface RowRisk {
  readonly risk: NewRisk;
  readonly category: string | undefined;
  readonly notes: readonly CellNote[];
}

/** Collects what is said of one row while its cells are read. */
class RowReader {
  readonly notes: CellNote[] = [];
  readonly kept: KeptCell[] = [];
  readonly #row: TableRow;
  readonly #reading: RowReading;

  constructor(row: TableRow, reading: RowReading) {
    this.#row = row;
    this.#reading = reading;
  }

  #columnOf(field: RiskColumn): number {
    return this.#reading.mapping.indexOf(field);
  }

  note(kind: CellNote['kind'], column: string | undefined, words: string): void {
    this.notes.push({ kind, column, words });
  }

  /** A cell's characters, cut where nobody reads on. */
  #cell(column: number): string {
    const cell = this.#row.cells[column] ?? '';
    if (cell.length <= CELL_LENGTH) return cell;
    this.note(
      'guess',
      this.#reading.header[column],
      `is cut after ${CELL_LENGTH.toLocaleString('en')} characters`,
    );
    return cell.slice(0, CELL_LENGTH);
  }

  text(field: RiskColumn): string {
    const column = this.#columnOf(field);
    return column < 0 ? '' : this.#cell(column);
  }

  guess(field: RiskColumn, words: string | undefined): void {
    if (words !== undefined) this.note('guess', this.#reading.header[this.#columnOf(field)], words);
  }

  /** A value, or undefined; what it cannot hold is kept in the description. */
  value<T>(field: RiskColumn, read: (cell: string) => CellRead<T>): T | undefined {
    const column = this.#columnOf(field);
    const cell = this.text(field);
    const label = this.#reading.header[column] ?? field;
    const found = read(cell);
    if (found.kind === 'unreadable') {
      this.note('unreadable', label, found.why);
      this.kept.push({ label, text: cell });
      return undefined;
    }
    this.guess(field, found.guess);
    if (found.kind === 'value' && found.isShort === true) this.kept.push({ label, text: cell });
    return found.kind === 'value' ? found.value : undefined;
  }

  /** Keeps the columns that are no field, and cells beyond the header. */
  keepOthers(): void {
    const { header, mapping } = this.#reading;
    for (const [column, use] of mapping.entries()) {
      const text = use === 'keep' ? this.#cell(column) : '';
      if (text !== '') this.kept.push({ label: header[column] ?? '', text });
    }
    for (const text of this.#row.cells.slice(header.length))
      if (text !== '') this.kept.push({ label: 'Beyond the header', text });
  }
}

function readCategory(cell: string): CellRead<string> {
  const name = cell.replaceAll(/\s+/g, ' ');
  if (name === '') return { kind: 'empty' };
  if (saysNothing(cell)) return { kind: 'empty', guess: `"${cell}" is left empty` };
  if (name.length <= NAME_LENGTH) return { kind: 'value', value: name };
  const value = name.slice(0, NAME_LENGTH).trimEnd();
  return { kind: 'value', value, guess: 'is long; all of it stands in the description', isShort: true };
}

/** The title, or the first line of the description where a row has no other. */
function readTitle(reader: RowReader): { title: string; words: string[] } {
  const [said, description] = [reader.text('title'), reader.text('description')];
  const split = splitTitle(said === '' ? description : said);
  reader.guess(said === '' ? 'description' : 'title', split.guess);
  if (said === '' && split.title !== '')
    reader.note('guess', undefined, 'it has no title; the description begins it');
  return { title: split.title, words: said === '' ? [split.rest] : [split.rest, description] };
}

function readValues(reader: RowReader, reading: RowReading): NewRisk {
  return {
    likelihood: reader.value('likelihood', (cell) => readStep(cell, reading.likelihood)),
    impact: reader.value('impact', (cell) => readStep(cell, reading.impact)),
    response: reader.value('response', readResponse),
    owner: reader.value('owner', (cell) =>
      readOwnerCell(cell, { firm: reader.text('ownerFirm'), people: reading.people }),
    ) as NewRisk['owner'],
    dueOn: reader.value('dueOn', (cell) => readDay(cell, reading.due)),
    reviewOn: reader.value('reviewOn', (cell) => readDay(cell, reading.review)),
    status: reader.value('status', readStatus),
  };
}

/** Reads a row; undefined when it has neither title nor description. */
export function readRow(row: TableRow, reading: RowReading): RowRisk | undefined {
  const reader = new RowReader(row, reading);
  if (row.uneven !== undefined)
    reader.note(
      'guess',
      undefined,
      `it has ${row.uneven} cells where the header has ${reading.header.length}`,
    );
  const { title, words } = readTitle(reader);
  if (title === '') return undefined;
  const values = readValues(reader, reading);
  const category = reader.value('category', readCategory);
  const mitigation = reader.text('mitigation');
  reader.keepOthers();
  const said = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as NewRisk;
  const risk: NewRisk = {
    ...said,
    title,
    description: describe(words, reader.kept),
    mitigation,
    origin: reading.origin,
  };
  return { risk, category, notes: reader.notes };
}
