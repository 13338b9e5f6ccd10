import type { WritingPremortem } from '@entente/protocol/api/premortem';
import type { Alliance } from '@entente/protocol/api/people';
import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { CardComposer } from './card-composer.tsx';
import { CardCounts } from './card-counts.tsx';
import { LeadWriting } from './lead-writing.tsx';
import { MyCards } from './my-cards.tsx';
import { Note } from './note.tsx';
import type { SessionRights } from './session-rights.ts';
import { Timer } from './timer.tsx';
import { useRemaining } from './use-remaining.ts';
import type { UnsentCards } from './use-unsent-cards.ts';
import classes from './writing.module.css';

interface WritingViewProps {
  readonly session: WritingPremortem;
  readonly clockOffsetMs: number;
  readonly alliance: Alliance;
  readonly acts: PremortemActs;
  readonly rights: SessionRights;
  readonly writing: UnsentCards;
}

function TimeIsUp({ canLead }: { canLead: boolean }) {
  return (
    <Note icon={<IconClock size={18} />}>
      Time is up, and nothing is lost: cards can be added until they are revealed.{' '}
      {canLead ? 'Reveal them when everybody is ready.' : 'Somebody who may edit reveals them.'}
    </Note>
  );
}

/** Everybody writes, unseen by the others, while the time runs. */
export function WritingView({ session, clockOffsetMs, alliance, acts, rights, writing }: WritingViewProps) {
  const seconds = useRemaining(session.endsAt, clockOffsetMs);
  const { canLead, canWrite, isReachable } = rights;
  return (
    <>
      <div className={classes.bar}>
        <Timer session={session} seconds={seconds} />
        {canLead && <LeadWriting session={session} seconds={seconds} acts={acts} canSend={isReachable} />}
      </div>
      {seconds === 0 && <TimeIsUp canLead={canLead} />}
      <div className={classes.columns}>
        <div>
          {canWrite ? (
            <CardComposer
              draft={writing.unsent.draft}
              canSend={isReachable}
              onDraft={writing.setDraft}
              onAdd={writing.add}
            />
          ) : (
            <Text size="sm" c="dimmed">
              Everybody writes now. You see all cards when they are revealed.
            </Text>
          )}
          {canWrite && (
            <MyCards cards={session.myCards} writing={writing} acts={acts} canChange={isReachable} />
          )}
        </div>
        <CardCounts firms={alliance.firms} counts={session.counts} />
      </div>
    </>
  );
}
