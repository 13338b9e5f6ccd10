import type { ComponentProps, ReactNode } from 'react';
import { usePanelPlace } from '../entries/use-panel-place.ts';
import { ThreadsAside } from '../threads/threads-aside.tsx';
import classes from './log-page.module.css';

interface TalkedLogProps {
  /** Whether the threads are open. */
  readonly isOpen: boolean;
  readonly aside: Omit<ComponentProps<typeof ThreadsAside>, 'isBeside' | 'isPhone'>;
  readonly children: ReactNode;
}

/** The log with what is said of it: beside it, or over it. */
export function TalkedLog({ isOpen, aside, children }: TalkedLogProps) {
  const place = usePanelPlace();
  return (
    <div className={classes.talked} data-talk={isOpen && place === 'beside'}>
      <div className={classes.talkedMain}>{children}</div>
      {isOpen && <ThreadsAside {...aside} isBeside={place === 'beside'} isPhone={place === 'sheet'} />}
    </div>
  );
}
