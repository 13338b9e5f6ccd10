import type { UnreadableEntry } from '@entente/documents/entries/unreadable';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './risk-panel.module.css';

/** Says of an entry that holds what no browser of ours writes that it cannot be read, and why. */
export function UnreadableRisk({ entry, head }: { entry: UnreadableEntry; head: ReactNode }) {
  return (
    <div className={classes.panel}>
      {head}
      <div className={classes.scroll}>
        <div className={classes.closed}>
          <IconAlertCircle size={18} stroke={1.7} aria-hidden />
          <span>
            This entry cannot be read. {entry.why} It keeps its number, and nothing else is touched by it.
          </span>
        </div>
      </div>
    </div>
  );
}
