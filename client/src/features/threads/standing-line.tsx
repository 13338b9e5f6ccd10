import type { ThreadSummary } from '@entente/protocol/api/threads';
import { dayWords } from '../../entries/calendar-locale.ts';
import { When } from '../../ui/when.tsx';
import classes from './threads.module.css';

/** How a thread stands: resolved by whom, and who sees to it. Nothing for one that is simply open. */
export function StandingLine({ thread: { resolved, assigned } }: { thread: ThreadSummary }) {
  if (resolved === null && assigned === null) return null;
  return (
    <p className={classes.standing}>
      {resolved && (
        <span data-tone="safe">
          ✓ Resolved by {resolved.by.name} · <When at={resolved.at} />
        </span>
      )}
      {assigned && (
        <span>
          {assigned.to.name} sees to it{assigned.dueOn !== null && ` by ${dayWords(assigned.dueOn)}`}
        </span>
      )}
    </p>
  );
}
