import type { Decision } from '@entente/documents/log/decision';
import { standingOf } from '@entente/documents/log/standing';
import {
  REVIEW_AHEAD_DAYS,
  reviewDayOf,
  reviewDueOf,
  type ReviewDue,
} from '@entente/documents/log/view/review-due';
import type { PresencePerson } from '@entente/protocol/presence';
import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { memo, type CSSProperties } from 'react';
import { dayWords } from '../../entries/calendar-locale.ts';
import { entryName } from '../../entries/entry-address.ts';
import { TalkCount } from '../../entries/field-talk.tsx';
import { OwnerName } from '../../entries/owner-name.tsx';
import { firmInk } from '../../ui/firm-colour.ts';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import classes from './decision-list.module.css';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld, type Refusal } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';

/** As many as there is room for behind the title; the others wrap out of sight. */
function Tags({ tags }: Pick<Decision, 'tags'>) {
  if (tags.length === 0) return null;
  return (
    <span className={classes.tags} title={tags.map(({ name }) => name).join(', ')}>
      {tags.map(({ id, name }) => (
        <span key={id}>{name}</span>
      ))}
    </span>
  );
}

const refusalWords: Readonly<Record<Refusal['how'], string>> = {
  declined: 'Declined: ',
  withdrawn: 'Proposal withdrawn: ',
};

/** Why its newest proposal came to nothing, else its tags. */
function Remark({ decision }: { decision: Decision }) {
  const refusal = useLogWorld().refusals.get(decision.id);
  if (!refusal) return <Tags tags={decision.tags} />;
  const words = `${refusalWords[refusal.how]}${refusal.reason}`;
  return (
    <span className={classes.refusal} title={words}>
      {words}
    </span>
  );
}

/** What a colour and a sign say of the day of a review, for those who do not see them. */
const dueWords: Readonly<Record<ReviewDue, string>> = {
  overdue: 'has passed: ',
  soon: 'soon: ',
  later: '',
  none: '',
};

const dueTitles: Readonly<Record<ReviewDue, string | undefined>> = {
  overdue: 'The day of the review has passed',
  soon: `The review is due within ${REVIEW_AHEAD_DAYS} days`,
  later: undefined,
  none: undefined,
};

/** When it was decided, and when it is to be looked at again. */
function Days({ decision }: { decision: Decision }) {
  const world = useLogWorld();
  const due = reviewDueOf(decision, world);
  const { decidedOn } = decision;
  const reviewOn = reviewDayOf(decision, world);
  return (
    <>
      <span className={classes.day}>
        {decidedOn !== undefined && (
          <>
            <span className={classes.label}>Decided </span>
            {dayWords(decidedOn)}
          </>
        )}
      </span>
      <span className={classes.day} data-due={due} title={dueTitles[due]}>
        {reviewOn !== undefined && (
          <>
            {due === 'overdue' && <IconClockExclamation size={14} aria-hidden />}
            {due === 'soon' && <IconClock size={14} aria-hidden />}
            <span className={classes.label}>Review </span>
            <VisuallyHidden>{dueWords[due]}</VisuallyHidden>
            {dayWords(reviewOn)}
          </>
        )}
      </span>
    </>
  );
}

function Cells({ decision }: { decision: Decision }) {
  const world = useLogWorld();
  return (
    <>
      <span className={classes.state}>
        <StandingBadge standing={standingOf(decision, world.rulings)} />
      </span>
      <span className={classes.decider} title={decision.decider}>
        {decision.decider}
      </span>
      <span className={classes.owner}>
        {decision.owner && <OwnerName owner={decision.owner} people={world} />}
      </span>
      <Days decision={decision} />
    </>
  );
}

interface DecisionRowProps {
  readonly entry: LogEntry;
  /** Who else is in it. */
  readonly people: readonly PresencePerson[];
}

/** One line of the list, a card on a phone. It shows the colour of whoever is in it. */
export const DecisionRow = memo(function DecisionRow({ entry, people }: DecisionRowProps) {
  const [first] = people;
  const isEmpty = entry.kind === 'decision' && entry.title.trim() === '';
  return (
    <div
      className={classes.row}
      data-busy={people.length > 0}
      style={first && ({ '--firm': firmInk(first.colour) } as CSSProperties)}
    >
      <span className={classes.number}>{entryName('D', entry) ?? '…'}</span>
      <span className={classes.title}>
        <EntryLink entry={entry} className={classes.link}>
          <span className={classes.words} data-empty={isEmpty || entry.kind === 'unreadable'}>
            {titleOf(entry)}
          </span>
        </EntryLink>
        <TalkCount isButton entry={entry.id} />
        {entry.kind === 'decision' && <Remark decision={entry} />}
        {people.length > 0 && (
          <span
            className={classes.here}
            title={people.map(({ name, firm }) => `${name} (${firm})`).join(', ')}
          >
            <VisuallyHidden>Here: {people.map(({ name }) => name).join(', ')}</VisuallyHidden>
            {people.slice(0, 3).map(({ userId, name, colour }) => (
              <PersonAvatar key={userId} name={name} colour={colour} size={20} />
            ))}
          </span>
        )}
      </span>
      {entry.kind === 'decision' && <Cells decision={entry} />}
    </div>
  );
});
