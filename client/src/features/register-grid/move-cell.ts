import type { Step } from './grid-keys.ts';

/** A cell by its place: row −1 is the head. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one page of the grid shows. */
  readonly page: number;
}

const HEAD = -1;

const within = (number: number, least: number, most: number): number =>
  Math.min(Math.max(number, least), Math.max(least, most));

/** The cell that a step leads to; undefined when Tab leads out of the grid. The head is reached by *up* alone. */
export function moveCell({ row, column }: CellIndex, step: Step, size: Size): CellIndex | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const least = row === HEAD ? HEAD : 0;
  switch (step) {
    case 'up':
      return { row: within(row - 1, HEAD, lastRow), column };
    case 'down':
      return { row: within(row + 1, least, lastRow), column };
    case 'left':
      return { row, column: within(column - 1, 0, lastColumn) };
    case 'right':
      return { row, column: within(column + 1, 0, lastColumn) };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: lastColumn };
    case 'gridStart':
      return { row: within(0, HEAD, lastRow), column: 0 };
    case 'gridEnd':
      return { row: lastRow, column: lastColumn };
    case 'pageUp':
      return { row: within(row - size.page, least, lastRow), column };
    case 'pageDown':
      return { row: within(row + size.page, least, lastRow), column };
    case 'next':
      if (column < lastColumn) return { row, column: column + 1 };
      return row < lastRow ? { row: row + 1, column: 0 } : undefined;
    case 'previous':
      if (column > 0) return { row, column: column - 1 };
      return row > HEAD ? { row: row - 1, column: lastColumn } : undefined;
  }
}
