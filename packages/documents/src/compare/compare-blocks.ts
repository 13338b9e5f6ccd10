import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { align, type Pair } from './align.ts';
import { alignColumns } from './align-columns.ts';
import { compareLines } from './compare-lines.ts';
import type { Compared, Shell } from './compared.ts';
import { holdsText } from './likeness.ts';

const shellOf = ({ type, attrs }: ProseMirrorJSON): Shell =>
  attrs === undefined ? { type } : { type, attrs };

const cellsOf = (row: ProseMirrorJSON): readonly ProseMirrorJSON[] => row.content ?? [];

/** Rows of tables of which one has other columns: cells are paired by the column they stand in. */
function compareRows(pair: Pair, columns: readonly Pair[]): Compared {
  if (pair.kind !== 'paired') return comparePair(pair);
  const [old, young] = [cellsOf(pair.before), cellsOf(pair.after)];
  let [i, j] = [0, 0];
  const children = columns.flatMap(({ kind }): Compared[] => {
    const before = kind === 'inserted' ? undefined : old[i++];
    const after = kind === 'deleted' ? undefined : young[j++];
    if (before === undefined)
      return after === undefined ? [] : [{ change: 'inserted', node: after, move: undefined }];
    if (after === undefined) return [{ change: 'deleted', node: before, move: undefined }];
    return compareChildren([before], [after]);
  });
  return { change: 'within', before: shellOf(pair.before), after: shellOf(pair.after), children };
}

/** The changes in a block that stands in both texts. */
export function compareBlocks(before: ProseMirrorJSON, after: ProseMirrorJSON): Compared {
  const shells = { before: shellOf(before), after: shellOf(after) };
  if (holdsText(before) && holdsText(after))
    return { change: 'line', ...shells, runs: compareLines(before, after) };
  const columns = alignColumns(before, after);
  const [old, young] = [before.content ?? [], after.content ?? []];
  const children =
    columns === undefined
      ? compareChildren(old, young)
      : align(old, young).map((pair) => compareRows(pair, columns));
  return { change: 'within', ...shells, children };
}

function comparePair(pair: Pair): Compared {
  switch (pair.kind) {
    case 'same':
      return { change: 'same', node: pair.after };
    case 'deleted':
      return { change: 'deleted', node: pair.before, move: undefined };
    case 'inserted':
      return { change: 'inserted', node: pair.after, move: undefined };
    case 'paired':
      return compareBlocks(pair.before, pair.after);
  }
}

/** The changes in a sequence of blocks. */
export const compareChildren = (
  before: readonly ProseMirrorJSON[],
  after: readonly ProseMirrorJSON[],
): Compared[] => align(before, after).map(comparePair);
