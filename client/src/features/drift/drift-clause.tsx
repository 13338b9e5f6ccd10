import type { Compared } from '@entente/documents/compare/compared';
import { blocksAt, type ClauseDrift } from '@entente/documents/drift/clause-drift';
import type { Firm } from '@entente/protocol/api/people';
import { Button, UnstyledButton } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import type { Numbers } from '../../compare/clause-numbers.ts';
import { ComparedText, type CompareLayout } from '../../compare/compared-text.tsx';
import type { PaintChange } from '../../compare/paint-change.ts';
import { WhoChanged } from '../../compare/who-changed.tsx';
import classes from './drift.module.css';
import { clauseName, driftWords } from './drift-words.ts';

interface DriftClauseProps {
  /** Names its element. */
  readonly id: string;
  readonly clause: ClauseDrift;
  /** The whole comparison, and the numbers of its clauses. */
  readonly compared: readonly Compared[];
  readonly numbers: Numbers;
  readonly layout: CompareLayout;
  readonly paint: PaintChange;
  readonly firms: readonly Firm[];
  /** The id of its heading; undefined when the draft has none. */
  readonly heading: string | undefined;
  /** Proposes the section of a heading; undefined where the reader may not. */
  readonly onPropose: ((heading: string, clause: ClauseDrift) => void) | undefined;
}

/** What differs of a clause, with the block before and behind it; and how many blocks are left out. */
function blocksToShow(compared: readonly Compared[], { places, number }: ClauseDrift) {
  const all = blocksAt(compared, places);
  // The head of the card says an equal heading already.
  const body = all[0]?.change === 'same' && number !== undefined ? all.slice(1) : all;
  const differs = (one: Compared | undefined): boolean => one !== undefined && one.change !== 'same';
  const blocks = body.filter((one, at) => differs(one) || differs(body[at - 1]) || differs(body[at + 1]));
  return { blocks, hidden: body.length - blocks.length };
}

/** One clause that differs: what it said and says, who changed it, and proposing it. */
export const DriftClause = memo(function DriftClause(props: DriftClauseProps) {
  const { id, clause, compared, numbers, layout, paint, firms, heading, onPropose } = props;
  const [isWhole, setIsWhole] = useState(false);
  const { blocks, hidden } = useMemo(() => blocksToShow(compared, clause), [compared, clause]);
  return (
    <section
      id={id}
      className={classes.clause}
      data-clause-drift={clause.kind}
      tabIndex={-1}
      aria-label={clauseName(clause)}
    >
      <header className={classes.head}>
        <div className={classes.what}>
          <h2>{clauseName(clause)}</h2>
          <p className={classes.kind} data-kind={clause.kind}>
            {driftWords(clause)}
          </p>
          <WhoChanged by={clause.by} firms={firms} />
        </div>
        {onPropose && heading !== undefined && (
          <Button size="xs" variant="default" onClick={() => onPropose(heading, clause)}>
            Propose this section
          </Button>
        )}
      </header>
      <div className={classes.paper} data-layout={layout}>
        <ComparedText
          compared={isWhole ? blocksAt(compared, clause.places) : blocks}
          numbers={numbers}
          layout={layout}
          paint={paint}
          heads={['In force', 'The draft']}
        />
        {hidden > 0 && (
          <UnstyledButton className={classes.more} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show what differs alone' : 'Show the whole clause'}
          </UnstyledButton>
        )}
      </div>
    </section>
  );
});
