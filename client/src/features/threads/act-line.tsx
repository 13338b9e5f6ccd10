import type { ThreadAct } from '@entente/protocol/api/threads';
import { When } from '../../ui/when.tsx';
import { dayWords } from '../../entries/calendar-locale.ts';
import classes from './threads.module.css';

function words(act: ThreadAct): string {
  switch (act.kind) {
    case 'resolved':
      return 'resolved this';
    case 'reopened':
      return 'reopened this';
    case 'assigned':
      return `asked ${act.to.name} to see to it${act.dueOn === null ? '' : ` by ${dayWords(act.dueOn)}`}`;
    case 'unassigned':
      return 'asks nobody any more to see to it';
    case 'placed':
      return 'put this in another place';
  }
}

/** Something that was done to a thread, between its messages. */
export function ActLine({ act }: { act: ThreadAct }) {
  return (
    <li className={classes.act}>
      {act.by.name} {words(act)} · <When at={act.at} />
    </li>
  );
}
