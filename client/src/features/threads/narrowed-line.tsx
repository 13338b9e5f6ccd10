import { CloseButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { Narrowing } from './narrowing.ts';
import classes from './threads.module.css';

interface NarrowedLineProps {
  readonly narrowed: Narrowing;
  readonly onWiden: () => void;
}

/** Says to which part of the document the threads are narrowed, and shows all of them again. */
export function NarrowedLine({ narrowed, onWiden }: NarrowedLineProps) {
  return (
    <div className={classes.narrowed}>
      <IconFilter size={14} aria-hidden />
      <span className={classes.narrowedTo} title={narrowed.name}>
        Only on {narrowed.name}
      </span>
      <CloseButton size="sm" aria-label="Show the threads of the whole document" onClick={onWiden} />
    </div>
  );
}
