import type { ReactNode } from 'react';
import classes from './premortem.module.css';

interface NoteProps {
  readonly icon: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something worth knowing about the session, said once and politely. */
export function Note({ icon, title, children }: NoteProps) {
  return (
    <div className={classes.note} aria-live="polite">
      <span aria-hidden className={classes.noteIcon}>
        {icon}
      </span>
      <div className={classes.noteWords}>
        {title !== undefined && <p className={classes.noteTitle}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
