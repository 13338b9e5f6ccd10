import type { DriftCount } from '@entente/documents/drift/count-drift';
import type { Firm } from '@entente/protocol/api/people';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './drift.module.css';
import { driftSentence } from './drift-words.ts';

interface DriftBarProps {
  readonly count: DriftCount;
  readonly firms: readonly Firm[];
  readonly onStep: (by: 1 | -1) => void;
  /** How the comparison is shown. */
  readonly tools: ReactNode;
}

/** How far the draft has drifted, and the way from clause to clause; stays while the page scrolls. */
export function DriftBar({ count, firms, onStep, tools }: DriftBarProps) {
  const look = { variant: 'subtle', color: 'gray' } as const;
  return (
    <section className={classes.bar} aria-label="How far the draft has drifted">
      <p className={classes.sentence} aria-live="polite">
        {driftSentence(count, firms)}
      </p>
      <div className={classes.steps}>
        <ActionIcon {...look} aria-label="Previous clause" onClick={() => onStep(-1)}>
          <IconChevronUp size={16} />
        </ActionIcon>
        <ActionIcon {...look} aria-label="Next clause" onClick={() => onStep(1)}>
          <IconChevronDown size={16} />
        </ActionIcon>
      </div>
      {tools}
    </section>
  );
}
