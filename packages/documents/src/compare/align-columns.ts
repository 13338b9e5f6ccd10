import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { align, type Pair } from './align.ts';

/** The cells of each column; undefined when rows are not of one length, or a cell stands in more than one column or row. */
function columnsOf(table: ProseMirrorJSON): ProseMirrorJSON[] | undefined {
  const rows = (table.content ?? []).map((row) => row.content ?? []);
  const width = rows[0]?.length ?? 0;
  const isPlain = (cell: ProseMirrorJSON): boolean =>
    Number(cell.attrs?.['colspan'] ?? 1) === 1 && Number(cell.attrs?.['rowspan'] ?? 1) === 1;
  if (width === 0 || rows.some((row) => row.length !== width || !row.every(isPlain))) return undefined;
  return Array.from({ length: width }, (_, at) => ({
    type: 'tableColumn',
    content: rows.flatMap((row) => row[at] ?? []),
  }));
}

/**
 * Pairs the columns of two tables, in the order of both; undefined when they are paired by place: when the tables have
 * equally many, or one of them is no plain grid.
 */
export function alignColumns(before: ProseMirrorJSON, after: ProseMirrorJSON): Pair[] | undefined {
  if (before.type !== 'table' || after.type !== 'table') return undefined;
  const [old, young] = [columnsOf(before), columnsOf(after)];
  if (old === undefined || young === undefined || old.length === young.length) return undefined;
  return align(old, young);
}
