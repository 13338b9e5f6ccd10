import type { ReadBack } from '@entente/protocol/api/decisions';
import type { Firm } from '@entente/protocol/api/people';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import type { AllianceId } from '@entente/protocol/ids';
import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { useDecisionRecord } from '../../api/use-decision-record.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './agreeing.module.css';
import { AnswerReadBack, SayReadBack } from './read-back-acts.tsx';
import { ReadBackRound } from './read-back-round.tsx';
import said from './said.module.css';
import { isReadBack, turnOf, type Reader, type Turn } from './who-signs.ts';

interface ReadBacksProps {
  readonly proposal: ProposalDetail;
  readonly entryId: string;
  readonly allianceId: AllianceId;
  readonly firms: readonly Firm[];
  readonly reader: Reader;
  /** Whether something can still be said: it is open, and the log is not archived. */
  readonly isOpen: boolean;
}

/** What happens next, for whoever looks. */
function meaningOf(turn: Turn, { proposal, isOpen }: ReadBacksProps): string {
  if (isReadBack(proposal)) return 'Both firms mean the same by it. It can be signed.';
  if (!isOpen) return '';
  const proposer = proposal.parties.find(({ firmId }) => firmId === proposal.by.firmId)?.firm ?? '';
  switch (turn) {
    case 'say':
      return `Before anybody signs, we say in our own words what is decided here. ${proposer} answers whether that is what they meant.`;
    case 'answer':
      return 'Is that what we meant? Signing opens when we say so.';
    case 'ours':
    case 'theirs':
    case 'mine':
      return 'Nobody signs before the other firm has said it in its own words, and the firm that proposes has confirmed them.';
  }
}

/** Earlier rounds, of proposals that this one followed. */
function Earlier({ rounds, firms }: { rounds: readonly ReadBack[]; firms: readonly Firm[] }) {
  if (rounds.length === 0) return null;
  return (
    <details className={said.earlier}>
      <summary>
        {rounds.length === 1 ? 'One earlier read-back' : `${rounds.length} earlier read-backs`}
      </summary>
      <ul className={said.rounds}>
        {rounds.map((round) => (
          <ReadBackRound key={round.id} round={round} firms={firms} />
        ))}
      </ul>
    </details>
  );
}

/** A proposed decision in the other firm's words, round for round, and what the reader can say. */
export function ReadBacks(props: ReadBacksProps) {
  const { proposal, entryId, allianceId, firms, reader, isOpen } = props;
  const record = useDecisionRecord(proposal.documentId, entryId);
  const section = useRef<HTMLElement>(null);
  const turn = turnOf(proposal, reader);
  const act = { proposal, allianceId, onSaid: () => section.current?.focus({ preventScroll: true }) };
  const all = record.data?.readBacks ?? [];
  const rounds = all.filter(({ proposalId }) => proposalId === proposal.id);
  const earlier = all.filter(({ proposalId, at }) => proposalId !== proposal.id && at < proposal.at);
  const waiting = rounds.find(({ answer }) => answer === null);
  return (
    <section ref={section} tabIndex={-1} className={`${classes.part} ${said.section}`} aria-label="Read-back">
      <h2>Read-back</h2>
      <p aria-live="polite">{meaningOf(turn, props)}</p>
      {record.isPending && <Skeleton h={56} aria-label="Reading what was said" />}
      {record.error && !record.data && (
        <FailureNotice
          what="What was said could not be read."
          error={record.error}
          onRetry={() => void record.refetch()}
        />
      )}
      {rounds.length > 0 && (
        <ul className={said.rounds} aria-label="Rounds">
          {rounds.map((round) => (
            <ReadBackRound key={round.id} round={round} firms={firms} />
          ))}
        </ul>
      )}
      {isOpen && turn === 'say' && record.data && <SayReadBack key={rounds.length} {...act} />}
      {isOpen && turn === 'answer' && waiting && <AnswerReadBack key={waiting.id} round={waiting} {...act} />}
      <Earlier rounds={earlier} firms={firms} />
    </section>
  );
}
