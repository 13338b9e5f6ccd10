import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register } from '@entente/documents/register/risk';
import { lazy, Suspense } from 'react';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { RegisterGrid } from '../../features/register-grid/register-grid.tsx';
import type { RegisterView } from '../../features/register-grid/use-register-view.ts';
import classes from '../entries/entries-page.module.css';
import { RowsSkeleton } from '../entries/entries-skeleton.tsx';
import type { RegisterAddress } from './use-register-address.ts';
import type { Scores } from './use-scores.ts';

const MapView = lazy(() => import('./map-view.tsx'));
const ImportView = lazy(() => import('./import-view.tsx'));
const PremortemView = lazy(() => import('./premortem-view.tsx'));

/** What each of the views needs. */
export interface RegisterMainProps {
  readonly world: EntryWorld;
  readonly register: Register;
  readonly view: RegisterView;
  readonly scores: Scores;
  readonly isEditable: boolean;
  readonly address: RegisterAddress;
  readonly openEntry: EntryId | undefined;
  readonly onOpen: (id: EntryId) => void;
}

function Grid({ world, register, view, scores, isEditable, openEntry, onOpen }: RegisterMainProps) {
  return (
    <RegisterGrid
      open={world.open}
      register={register}
      view={view}
      alliance={world.alliance}
      members={world.members}
      trends={scores.trends}
      isEditable={isEditable}
      openEntry={openEntry}
      onOpen={onOpen}
    />
  );
}

/** The middle of the register: the grid, the heat map, the pre-mortem or an import. */
export function RegisterMain(props: RegisterMainProps) {
  const { view } = props.address;
  // Who may not write has nothing to import into.
  if (view === 'grid' || (view === 'import' && !props.isEditable)) return <Grid {...props} />;
  const View = { map: MapView, premortem: PremortemView, import: ImportView }[view];
  return (
    <div className={classes.scroll}>
      <Suspense fallback={<RowsSkeleton place="Risks" />}>
        <View {...props} />
      </Suspense>
    </div>
  );
}
