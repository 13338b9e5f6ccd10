import type { Alliance, Member } from '@entente/protocol/api/people';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import type { FirmId } from '@entente/protocol/ids';
import type { ReactNode } from 'react';
import { useToday } from '../../ui/use-today.ts';
import { When } from '../../ui/when.tsx';
import classes from './agreeing.module.css';
import { HashLine } from './hash-line.tsx';
import { dayWords, partKindWords, partTitle } from './part-words.ts';
import { PartyList } from './party-list.tsx';
import { ProposalActs } from './proposal-acts.tsx';
import { ReadBacks } from './read-backs.tsx';
import { StatusLine } from './status-line.tsx';
import type { Reader } from './who-signs.ts';

/** What stands beside the text of a proposal. */
export interface ProposalAsideProps {
  readonly proposal: ProposalDetail;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly reader: Reader;
  readonly isArchived: boolean;
  /** Leads to what changed since the text in force, to the draft, to what is in force. */
  readonly links: ReactNode;
  /** Whether the draft went on since. */
  readonly movedOn: ReactNode;
  readonly onProposed: (proposal: ProposalDetail) => void;
}

function AnswerBy({ proposal }: { proposal: ProposalDetail }) {
  const today = useToday();
  const { answerBy, end } = proposal;
  if (answerBy === null) return null;
  const isLate = end === null && answerBy < today;
  return (
    <>
      <dt>Answer by</dt>
      <dd className={isLate ? classes.late : undefined}>
        <time dateTime={answerBy}>{dayWords(answerBy)}</time>
        {isLate && ', which has passed'}
      </dd>
    </>
  );
}

/** Where the proposal stands, who proposes what until when, who signs, and what the reader can do. */
export function ProposalAside(props: ProposalAsideProps) {
  const { proposal, alliance, members, reader, isArchived, links, movedOn, onProposed } = props;
  const { by, at, message, end } = proposal;
  const nameOfFirm = (id: FirmId): string => proposal.parties.find(({ firmId }) => firmId === id)?.firm ?? '';
  return (
    <aside className={classes.aside} aria-label="About the proposal">
      <h2 className={classes.printTitle}>{partTitle(proposal)}</h2>
      <section className={classes.part} aria-live="polite">
        <StatusLine proposal={proposal} reader={reader} nameOfFirm={nameOfFirm} />
        {isArchived && end === null && (
          <p className={classes.quiet}>The document is archived, so nothing of it is signed.</p>
        )}
      </section>
      <ProposalActs proposal={proposal} alliance={alliance} isArchived={isArchived} onProposed={onProposed} />
      {movedOn}
      {proposal.part.kind === 'entry' && proposal.readBacks.length > 0 && (
        <ReadBacks
          proposal={proposal}
          entryId={proposal.part.id}
          allianceId={alliance.id}
          firms={alliance.firms}
          reader={reader}
          isOpen={end === null && !isArchived}
        />
      )}
      <section className={classes.part}>
        <h2>{partKindWords(proposal)}</h2>
        <dl className={classes.facts}>
          <dt>Proposed</dt>
          <dd>
            by {by.name} for {nameOfFirm(by.firmId)}, <When at={at} />
          </dd>
          <AnswerBy proposal={proposal} />
          <dt>Version</dt>
          <dd>{proposal.versionNumber}</dd>
          <dt>Hash</dt>
          <dd>
            <HashLine hash={proposal.hash} />
          </dd>
        </dl>
      </section>
      {message !== '' && (
        <section className={classes.part}>
          <h2>{by.name} says</h2>
          <p className={classes.message}>{message}</p>
        </section>
      )}
      {links}
      <section className={classes.part}>
        <h2>Who must agree</h2>
        <PartyList signed={proposal} firms={alliance.firms} members={members} isOpen={end === null} />
      </section>
    </aside>
  );
}
