import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './import.module.css';

interface ImportShellProps {
  /** *Import risks* */
  readonly title: string;
  readonly onClose: () => void;
  /** What is about to happen and the buttons for it; nothing before a list is chosen. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** The place in the middle of a page where a list is looked at before it is added. */
export function ImportShell({ title, onClose, foot, children }: ImportShellProps) {
  return (
    <section aria-label={title} className={classes.shell}>
      <div className={classes.head}>
        <h2>{title}</h2>
        <CloseButton aria-label="Close the import" onClick={onClose} />
      </div>
      {children}
      {foot !== undefined && <div className={classes.foot}>{foot}</div>}
    </section>
  );
}
