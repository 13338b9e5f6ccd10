import type { PremortemId, PremortemSummary } from '@entente/protocol/api/premortem';
import { UnstyledButton } from '@mantine/core';
import { When } from '../../ui/when.tsx';
import classes from './premortem.module.css';

const phaseWords: Readonly<Record<PremortemSummary['phase'], string>> = {
  writing: 'Everybody writes',
  revealed: 'Revealed',
  closed: 'Closed',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** *14 cards, 3 risks*. */
export function countWords({ cards, risks }: Pick<PremortemSummary, 'cards' | 'risks'>): string {
  const ofCards = counted(cards, 'card', 'cards');
  return risks === 0 ? ofCards : `${ofCards}, ${counted(risks, 'risk', 'risks')} made`;
}

interface SessionListProps {
  readonly sessions: readonly PremortemSummary[];
  readonly onOpen: (id: PremortemId) => void;
}

/** Every session of the register, newest first. */
export function SessionList({ sessions, onOpen }: SessionListProps) {
  return (
    <ul className={classes.sessions} aria-label="Pre-mortems">
      {sessions.map((session) => (
        <li key={session.id}>
          <UnstyledButton className={classes.session} onClick={() => onOpen(session.id)}>
            <span className={classes.sessionWords}>
              <span className={classes.sessionQuestion}>{session.question}</span>
              <span className={classes.quiet}>
                {session.started.by.name}, <When at={session.started.at} />
              </span>
            </span>
            <span className={classes.quiet}>{countWords(session)}</span>
            <span className={classes.phase} data-phase={session.phase}>
              {phaseWords[session.phase]}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
