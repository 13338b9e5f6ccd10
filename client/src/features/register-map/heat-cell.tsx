import { useDroppable } from '@dnd-kit/core';
import { levelOf } from '@entente/documents/register/score';
import type { ReactNode } from 'react';
import { levelWords } from '../../ui/level-words.ts';
import { type Cell, cellName } from './cells.ts';
import { cellWords } from './map-drag.ts';
import classes from './register-map.module.css';

interface HeatCellProps {
  readonly cell: Cell;
  readonly count: number;
  /** Whether the grid is filtered to this cell. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of the 25 cells: its count, which filters the grid, and its risks. */
export function HeatCell({ cell, count, isChosen, onChoose, children }: HeatCellProps) {
  const { setNodeRef, isOver } = useDroppable({ id: cellName(cell) });
  const level = levelOf(cell.likelihood * cell.impact);
  const words = `${cellWords(cell)}: ${count} ${count === 1 ? 'risk' : 'risks'}, ${levelWords[level].name.toLowerCase()}`;
  return (
    <div ref={setNodeRef} className={classes.cell} data-level={level} data-over={isOver}>
      <button
        type="button"
        className={classes.count}
        aria-label={`${words}. Show in the grid`}
        aria-pressed={isChosen}
        disabled={count === 0}
        onClick={onChoose}
      >
        <span aria-hidden className={classes.letter}>
          {levelWords[level].letter}
        </span>
        {count > 0 && <span aria-hidden>{count}</span>}
      </button>
      <div className={classes.chips}>{children}</div>
    </div>
  );
}
