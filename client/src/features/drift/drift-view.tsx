import '@fontsource-variable/source-serif-4/opsz.css';
import type { Compared } from '@entente/documents/compare/compared';
import type { ClauseDrift } from '@entente/documents/drift/clause-drift';
import { countDrift } from '@entente/documents/drift/count-drift';
import type { Firm } from '@entente/protocol/api/people';
import type { UserId } from '@entente/protocol/ids';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { writersOf } from '../../compare/authorship.ts';
import { numbersOf } from '../../compare/clause-numbers.ts';
import { CompareTools } from '../../compare/compare-tools.tsx';
import { createPaint } from '../../compare/paint-change.ts';
import { useCompareSettings } from '../../compare/use-compare-settings.ts';
import { useGrowing } from '../../compare/use-growing.ts';
import { WhoLine } from '../../compare/who-line.tsx';
import { DriftBar } from './drift-bar.tsx';
import { DriftClause } from './drift-clause.tsx';
import { DriftList, type ShownClause } from './drift-list.tsx';
import classes from './drift.module.css';
import { useClauseSteps } from './use-clause-steps.ts';
import type { ToldDrift } from './worker-messages.ts';

/** Clauses that are drawn in one go: the first are there to be read while the others come. */
const PART = 10;

interface DriftViewProps {
  readonly drift: ToldDrift & { readonly compared: readonly Compared[] };
  readonly firms: readonly Firm[];
  /** Whose settings the device keeps. */
  readonly userId: UserId;
  /** Proposes the section of this heading; undefined for those who may not. */
  readonly onPropose: ((heading: string, clause: ClauseDrift) => void) | undefined;
}

/** The same element for the same clause while others write: its heading's id, or its name when the draft has none. */
function withIds(clauses: readonly ClauseDrift[], headings: readonly string[]): ShownClause[] {
  return clauses.map((clause, at) => {
    const { heading, number } = clause;
    const own = heading === undefined ? undefined : headings[heading];
    const id = own ?? (number === undefined ? 'before' : `gone-${number}-${at}`);
    return { id: `clause-${id}`, clause };
  });
}

/** What differs from what is in force, clause by clause. */
export function DriftView({ drift, firms, userId, onPropose }: DriftViewProps) {
  const { clauses, headings, compared } = drift;
  const shown = useMemo(() => withIds(clauses, headings), [clauses, headings]);
  const numbers = useMemo(() => numbersOf(compared), [compared]);
  const drawn = useGrowing(Math.ceil(shown.length / PART), shown);
  const count = useMemo(() => countDrift(clauses), [clauses]);
  const step = useClauseSteps(shown.map(({ id }) => id));
  const hasRoom = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const { settings, change } = useCompareSettings(userId);
  const writers = useMemo(
    () => writersOf({ authors: clauses.flatMap(({ by }) => by) }, firms),
    [clauses, firms],
  );
  const paint = useMemo(
    () => createPaint({ colour: settings.colour, firms, writers }),
    [settings.colour, firms, writers],
  );
  return (
    <>
      <DriftBar
        count={count}
        firms={firms}
        onStep={step}
        tools={
          <CompareTools
            settings={settings}
            onChange={change}
            hasRoom={hasRoom}
            firms={firms}
            writers={writers}
          />
        }
      />
      <div className={classes.split}>
        <div className={classes.clauses} aria-busy={drawn * PART < shown.length}>
          {shown.slice(0, drawn * PART).map(({ id, clause }) => (
            <DriftClause
              key={id}
              id={id}
              clause={clause}
              compared={compared}
              numbers={numbers}
              layout={hasRoom ? settings.layout : 'inline'}
              paint={paint}
              firms={firms}
              heading={clause.heading === undefined ? undefined : headings[clause.heading]}
              onPropose={onPropose}
            />
          ))}
        </div>
        <DriftList clauses={shown} firms={firms} />
      </div>
      <WhoLine />
    </>
  );
}
