import type { Step } from '@entente/documents/entries/values';
import type { ViewSettings } from '@entente/documents/register/view/view-settings';
import { useMemo } from 'react';
import { readCell } from '../../features/register-map/cells.ts';
import type { RecordedScores } from '../../features/register-map/join-history.ts';
import { RegisterMap } from '../../features/register-map/register-map.tsx';
import type { RegisterMainProps } from './register-main.tsx';
import type { Scores } from './use-scores.ts';

const orNull = (step: Step | undefined): Step | null => step ?? null;

function asRecorded(history: Scores['history']): RecordedScores | undefined {
  if (!history) return undefined;
  return [...history].map(([entryId, points]) => ({
    entryId,
    points: points.map((point) => ({
      ...point,
      likelihood: orNull(point.likelihood),
      impact: orNull(point.impact),
    })),
  }));
}

function chosenCell({ filter: { likelihood = [], impact = [] } }: ViewSettings) {
  return likelihood.length === 1 && impact.length === 1
    ? readCell(`${likelihood[0]}-${impact[0]}`)
    : undefined;
}

/** The heat map; choosing a cell shows its risks in the grid. */
export default function MapView({
  world,
  register,
  view,
  scores,
  isEditable,
  address,
  onOpen,
}: RegisterMainProps) {
  const history = useMemo(() => asRecorded(scores.history), [scores.history]);
  return (
    <RegisterMap
      ydoc={world.open.ydoc}
      register={register}
      alliance={world.alliance}
      members={world.members}
      history={history}
      isEditable={isEditable}
      chosen={chosenCell(view.settings)}
      onChoose={({ likelihood, impact }) => {
        const filter = {
          ...view.settings.filter,
          likelihood: [String(likelihood)],
          impact: [String(impact)],
        };
        view.change({ filter });
        address.setView('grid');
      }}
      onOpen={onOpen}
    />
  );
}
