import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register, Risk } from '@entente/documents/register/risk';
import { setRiskValues } from '@entente/documents/register/write-register';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import type { Cell } from './cells.ts';
import { HeatGrid } from './heat-grid.tsx';
import { joinHistory, type RecordedScores } from './join-history.ts';
import type { ChipOwner } from './risk-chip.tsx';
import classes from './register-map.module.css';

// The chart's library is larger than the map, which does not wait for it.
const ExposureStrip = lazy(() => import('./exposure-strip.tsx'));

export interface RegisterMapProps {
  readonly ydoc: Y.Doc;
  readonly register: Register;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  /** What the record says of scores; undefined while it is being read, or offline. */
  readonly history: RecordedScores | undefined;
  readonly isEditable: boolean;
  /** The cell that the grid is filtered to. */
  readonly chosen: Cell | undefined;
  /** Shows the risks of a cell in the grid. */
  readonly onChoose: (cell: Cell) => void;
  readonly onOpen: (id: EntryId) => void;
}

function useOwnerOf(alliance: Alliance, members: readonly Member[]): (risk: Risk) => ChipOwner | undefined {
  return useMemo(() => {
    const colours = new Map(alliance.firms.map((firm) => [firm.id, firm.colour]));
    const owners = new Map(
      members.map(({ userId, name, firmId }) => [userId, { name, colour: colours.get(firmId) }]),
    );
    return ({ owner }) => {
      if (owner === undefined) return undefined;
      return owner.kind === 'named' ? { name: owner.name, colour: undefined } : owners.get(owner.userId);
    };
  }, [alliance, members]);
}

/** The heat map with our exposure over time above it. */
export function RegisterMap(props: RegisterMapProps) {
  const { ydoc, register, alliance, members, history, isEditable, chosen, onChoose, onOpen } = props;
  const ownerOf = useOwnerOf(alliance, members);
  const [now] = useState(() => Date.now());
  const histories = useMemo(() => {
    const risks = register.entries.filter((entry) => entry.kind === 'risk');
    return joinHistory(history ?? [], risks, new Date(now).toISOString());
  }, [register, history, now]);
  return (
    <div className={classes.page}>
      <Suspense fallback={<Skeleton className={classes.stripSkeleton ?? ''} />}>
        <ExposureStrip histories={histories} now={now} />
      </Suspense>
      <HeatGrid
        register={register}
        ownerOf={ownerOf}
        isEditable={isEditable}
        chosen={chosen}
        onChoose={onChoose}
        onScore={(id, cell) => setRiskValues(ydoc, id, { ...cell })}
        onOpen={onOpen}
      />
    </div>
  );
}
