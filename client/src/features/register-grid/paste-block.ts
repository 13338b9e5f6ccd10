import type { EntryId } from '@entente/documents/entries/entry-id';
import { entryEdit } from '@entente/documents/entries/origins';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import {
  addRisks,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
  type NewRisk,
} from '@entente/documents/register/write-register';
import type * as Y from 'yjs';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { readPasted } from './paste-values.ts';
import type { GridWorld } from './use-grid-world.ts';

/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, lines between rows, quotes around what holds either. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:^|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  const clean = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at <= clean.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at;
    const [, quoted, bare = ''] = cell.exec(clean) ?? [];
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (clean[cell.lastIndex] === '\n') rows.push([]);
  }
  return rows;
}

/** Where a block goes. */
export interface PasteTarget {
  readonly ydoc: Y.Doc;
  readonly world: GridWorld;
  /** The risks from the cell downwards; what goes beyond them becomes new ones. Undefined for a row that cannot be written. */
  readonly ids: readonly (EntryId | undefined)[];
  /** The columns from the cell to the right. */
  readonly fields: readonly RiskField[];
}

/** What became of a block. */
export interface Pasted {
  readonly cells: number;
  readonly added: readonly EntryId[];
  /** Words that did not fit where they would have gone. */
  readonly misfits: readonly string[];
}

interface Read {
  readonly values: NewRisk;
  readonly cells: number;
  readonly misfits: readonly string[];
}

function readRow(row: readonly string[], { fields, world }: PasteTarget): Read {
  const read = row.flatMap((words, at) => {
    const field = fields[at];
    return field === undefined ? [] : [{ words, values: readPasted(field, words, world) }];
  });
  return {
    values: Object.assign({}, ...read.map(({ values }) => values)) as NewRisk,
    cells: read.filter(({ values }) => values !== undefined).length,
    misfits: read.flatMap(({ words, values }) => (values || words.trim() === '' ? [] : [words.trim()])),
  };
}

function change(ydoc: Y.Doc, id: EntryId, { title, description, mitigation, ...values }: NewRisk): void {
  setRiskValues(ydoc, id, values);
  if (title !== undefined) writeRiskTitle(ydoc, id, title);
  if (description !== undefined) writeRiskText(ydoc, id, { field: 'description', rich: description });
  if (mitigation !== undefined) writeRiskText(ydoc, id, { field: 'mitigation', rich: mitigation });
}

/**
 * Writes a block of cells: what fits is one edit that undo takes back whole; rows beyond the last become risks, which
 * undo leaves, as every risk.
 */
export function pasteBlock(block: readonly (readonly string[])[], target: PasteTarget): Pasted {
  const { ydoc, ids } = target;
  const read = block.map((row) => readRow(row, target));
  const undo = entryUndoOf(ydoc);
  undo.stopCapturing();
  ydoc.transact(() => {
    for (const [at, { values }] of read.entries()) {
      const id = ids[at];
      if (id !== undefined) change(ydoc, id, values);
    }
  }, entryEdit);
  undo.stopCapturing();
  const beyond = read.slice(ids.length).filter(({ cells }) => cells > 0);
  return {
    cells: read.reduce(
      (sum, { cells }, at) => sum + (at < ids.length && ids[at] === undefined ? 0 : cells),
      0,
    ),
    added:
      beyond.length === 0
        ? []
        : addRisks(
            ydoc,
            beyond.map(({ values }) => values),
          ),
    misfits: read.flatMap(({ misfits }) => misfits),
  };
}
