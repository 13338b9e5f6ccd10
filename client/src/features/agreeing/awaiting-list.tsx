import type { Firm } from '@entente/protocol/api/people';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { useToday } from '../../ui/use-today.ts';
import { When } from '../../ui/when.tsx';
import { Link } from '@tanstack/react-router';
import type { AllianceId } from '@entente/protocol/ids';
import classes from './awaiting.module.css';
import { dayWords, partKindWords, partTitle } from './part-words.ts';
import { waitWords } from './status-line.tsx';
import { turnOf, type Reader, type Turn } from './who-signs.ts';

interface AwaitingListProps {
  readonly allianceId: AllianceId;
  /** Open ones, oldest first. */
  readonly proposals: readonly ProposalSummary[];
  readonly firms: readonly Firm[];
  readonly reader: Reader;
}

function Row({
  proposal,
  firms,
  reader,
  allianceId,
}: Omit<AwaitingListProps, 'proposals'> & { proposal: ProposalSummary }) {
  const today = useToday();
  const { by, answerBy } = proposal;
  const firm = firms.find(({ id }) => id === by.firmId);
  const isLate = answerBy !== null && answerBy < today;
  return (
    <li>
      <Link
        className={classes.row}
        to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
        params={{ allianceId, documentId: proposal.documentId, proposalId: proposal.id }}
      >
        <PersonAvatar name={by.name} colour={firm?.colour ?? 'slate'} size={32} />
        <span className={classes.what}>
          <span className={classes.title}>
            <OneLine text={partTitle(proposal)} />
          </span>
          <span className={classes.quiet}>
            {partKindWords(proposal)} · proposed by {by.name}, {firm?.name}, <When at={proposal.at} />
          </span>
        </span>
        <span className={classes.waits}>
          {waitWords(proposal, reader)}
          {answerBy !== null && (
            <span className={isLate ? classes.late : classes.quiet}>
              {isLate ? `Answer was hoped for by ${dayWords(answerBy)}` : `Answer by ${dayWords(answerBy)}`}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** Open proposals by whose turn it is: read-backs, my signature, our firm's, the other firm's; in each the oldest first. */
export function AwaitingList(props: AwaitingListProps) {
  const { proposals, firms, reader, allianceId } = props;
  const others = firms.filter(({ id }) => id !== reader.firmId).map(({ name }) => name);
  const ours = firms.find(({ id }) => id === reader.firmId)?.name ?? 'our firm';
  const names: Readonly<Record<Turn, string>> = {
    say: 'Read-backs asked of us',
    answer: 'Read-backs that wait for our answer',
    mine: 'Awaiting my signature',
    ours: `Awaiting others of ${ours}`,
    theirs: `Awaiting ${others.join(' and ')}`,
  };
  return (['say', 'answer', 'mine', 'ours', 'theirs'] as const).map((turn) => {
    const found = proposals.filter((one) => turnOf(one, reader) === turn);
    if (found.length === 0) return null;
    return (
      <section key={turn} className={classes.group} aria-labelledby={`awaiting-${turn}`}>
        <h2 id={`awaiting-${turn}`}>
          {names[turn]} <span className={classes.count}>{found.length}</span>
        </h2>
        <ul className={classes.list}>
          {found.map((one) => (
            <Row key={one.id} proposal={one} firms={firms} reader={reader} allianceId={allianceId} />
          ))}
        </ul>
      </section>
    );
  });
}
