import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './import.module.css';
import { countOf, type Adding, type Words } from './use-adding.ts';

interface AddFootProps {
  /** Of what is added, such as *risks*. */
  readonly words: Words;
  /** Of what it is read from, such as *rows*. */
  readonly source: Words;
  /** How many are added when the reader says so, and how many of the source are not. */
  readonly ready: number;
  readonly leftOut: number;
  readonly adding: Adding;
  /** Begins to add them. */
  readonly onAdd: () => void;
  /** What the button says that goes back to choosing, and what it does. */
  readonly other: string;
  readonly onPutAway: () => void;
  /** What else comes with them. */
  readonly children?: ReactNode;
}

/** Below a preview: what will be added, how far it is, and the buttons. */
export function AddFoot({
  words,
  source,
  ready,
  leftOut,
  adding: { added },
  onAdd,
  other,
  onPutAway,
  children,
}: AddFootProps) {
  const isAdding = added !== undefined;
  return (
    <>
      <p>
        {countOf(ready, words)} will be added
        {leftOut > 0 && <span className={classes.dim}>, {countOf(leftOut, source)} left out</span>}.{children}
      </p>
      {isAdding && (
        <Progress flex="1 1 120px" aria-label="Adding" value={(100 * added) / Math.max(1, ready)} />
      )}
      <Button variant="default" onClick={onPutAway} disabled={isAdding}>
        {other}
      </Button>
      <Button disabled={ready === 0} loading={isAdding} onClick={onAdd}>
        Add {countOf(ready, words)}
      </Button>
    </>
  );
}
