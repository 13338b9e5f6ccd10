import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register, Risk } from '@entente/documents/register/risk';
import { impactWords, likelihoodWords, wordOf } from '@entente/documents/register/score';
import { useMemo, useState } from 'react';
import { type Cell, cellName, findRisk, placeRisks, readCell, steps } from './cells.ts';
import { HeatCell } from './heat-cell.tsx';
import { announcementsFor, moveByCells } from './map-drag.ts';
import { RiskChip, shortName, type ChipOwner } from './risk-chip.tsx';
import classes from './register-map.module.css';

/** A pointer says where it is; the keyboard carries a box. */
const underPointerOrBox: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : rectIntersection(args);
};

interface HeatGridProps {
  readonly register: Register;
  readonly ownerOf: (risk: Risk) => ChipOwner | undefined;
  readonly isEditable: boolean;
  /** The cell that the grid is filtered to. */
  readonly chosen: Cell | undefined;
  readonly onChoose: (cell: Cell) => void;
  readonly onScore: (id: EntryId, cell: Cell) => void;
  readonly onOpen: (id: EntryId) => void;
}

/** Likelihood upwards, impact to the right: every open risk stands where its score is. */
export function HeatGrid({
  register,
  ownerOf,
  isEditable,
  chosen,
  onChoose,
  onScore,
  onOpen,
}: HeatGridProps) {
  const { cells, unscored } = useMemo(() => placeRisks(register), [register]);
  const sensors = useSensors(
    // A click opens; only a drag of some pixels, or a long press of a finger, carries.
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 6 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: moveByCells,
      // Enter opens the risk, as on every button.
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const announcements = announcementsFor((id) => {
    const risk = findRisk(register, id);
    return risk ? `${shortName(risk)} ${risk.title}` : 'The risk';
  });
  const [carried, setCarried] = useState<EntryId>();
  const carriedRisk = carried && findRisk(register, carried);
  const end = ({ active, over }: DragEndEvent): void => {
    setCarried(undefined);
    const cell = over && readCell(String(over.id));
    if (cell) onScore(active.id as EntryId, cell);
  };
  const chip = (risk: Risk) => (
    <RiskChip
      key={risk.id}
      risk={risk}
      owner={ownerOf(risk)}
      isEditable={isEditable}
      onOpen={() => onOpen(risk.id)}
    />
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointerOrBox}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable:
            'Press Space to pick up, arrow keys to move to another cell, Space to put down, Escape to leave it.',
        },
      }}
      onDragStart={({ active }) => setCarried(active.id as EntryId)}
      onDragCancel={() => setCarried(undefined)}
      onDragEnd={end}
    >
      <section className={classes.map} aria-label="Heat map">
        <div className={classes.upAxis} aria-hidden>
          Likelihood
        </div>
        {steps.toReversed().map((likelihood) => (
          <div key={likelihood} className={classes.row}>
            <div className={classes.rowName}>{wordOf(likelihoodWords, likelihood)}</div>
            {steps.map((impact) => {
              const cell = { likelihood, impact };
              const risks = cells.get(cellName(cell)) ?? [];
              return (
                <HeatCell
                  key={impact}
                  cell={cell}
                  count={risks.length}
                  isChosen={chosen !== undefined && cellName(chosen) === cellName(cell)}
                  onChoose={() => onChoose(cell)}
                >
                  {risks.map(chip)}
                </HeatCell>
              );
            })}
          </div>
        ))}
        <div className={classes.row} aria-hidden>
          <div />
          {steps.map((impact) => (
            <div key={impact} className={classes.columnName}>
              {wordOf(impactWords, impact)}
            </div>
          ))}
        </div>
        <div className={classes.rightAxis} aria-hidden>
          Impact
        </div>
      </section>
      {unscored.length > 0 && (
        <section className={classes.tray} aria-label="Not scored yet">
          <h3 className={classes.trayName}>Not scored yet</h3>
          <p className={classes.quiet}>
            {isEditable ? 'Drag each to where we see it.' : 'Nobody has scored these.'}
          </p>
          <div className={classes.chips}>{unscored.map(chip)}</div>
        </section>
      )}
      <DragOverlay dropAnimation={null}>
        {carriedRisk && (
          <span className={classes.chip} data-carried>
            {shortName(carriedRisk)} {carriedRisk.title.slice(0, 40)}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}
