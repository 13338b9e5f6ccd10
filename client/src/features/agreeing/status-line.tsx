import type { ProposalSummary } from '@entente/protocol/api/proposals';
import type { FirmId } from '@entente/protocol/ids';
import {
  IconCircleCheck,
  IconCircleDot,
  IconCircleMinus,
  IconCircleX,
  IconReplace,
} from '@tabler/icons-react';
import { When } from '../../ui/when.tsx';
import classes from './agreeing.module.css';
import { listWords } from './part-words.ts';
import { isReadBack, neededWords, turnOf, waitedFor, type Reader } from './who-signs.ts';

type Ended = NonNullable<ProposalSummary['end']>['how'];

const ends: Readonly<
  Record<Ended, { readonly word: string; readonly Icon: typeof IconCircleDot; readonly tone: string }>
> = {
  agreed: { word: 'In force: every firm has agreed', Icon: IconCircleCheck, tone: 'safe' },
  declined: { word: 'Declined', Icon: IconCircleX, tone: 'fail' },
  withdrawn: { word: 'Withdrawn', Icon: IconCircleMinus, tone: 'quiet' },
  renewed: { word: 'Renewed by a later proposal', Icon: IconReplace, tone: 'quiet' },
};

/** What an open proposal of a decision waits for before it can be signed. */
function readBackWords({ parties, readBacks, by }: ProposalSummary, { firmId }: Reader): string {
  const isOpen = ({ firmId: id }: { firmId: FirmId }, ...standings: readonly string[]): boolean =>
    readBacks.some((one) => one.firmId === id && standings.includes(one.standing));
  const named = (...standings: readonly string[]) => parties.filter((party) => isOpen(party, ...standings));
  if (named('said').length > 0) {
    const proposer = parties.find((party) => party.firmId === by.firmId)?.firm ?? '';
    return by.firmId === firmId ? 'A read-back waits for our answer' : `Read back. Waits for ${proposer}`;
  }
  const asked = named('asked', 'not_quite');
  return asked.some((party) => party.firmId === firmId)
    ? 'Waits for our read-back'
    : `Waits for a read-back by ${listWords(asked.map(({ firm }) => firm))}`;
}

/** What an open proposal waits for, in a few words. */
export function waitWords(proposal: ProposalSummary, reader: Reader): string {
  if (!isReadBack(proposal)) return readBackWords(proposal, reader);
  const firms = waitedFor(proposal, reader.firmId).map((party) => neededWords(proposal, party));
  return turnOf(proposal, reader) === 'mine' ? 'Waits for your signature' : `Waits for ${listWords(firms)}`;
}

interface StatusLineProps {
  readonly proposal: ProposalSummary;
  readonly reader: Reader;
  readonly nameOfFirm: (id: FirmId) => string;
}

/** Where a proposal stands; how it ended, by whom, when and why. */
export function StatusLine({ proposal, reader, nameOfFirm }: StatusLineProps) {
  const { end } = proposal;
  if (end === null)
    return (
      <p className={classes.status}>
        <IconCircleDot size={18} aria-hidden />
        {waitWords(proposal, reader)}
      </p>
    );
  const { word, Icon, tone } = ends[end.how];
  return (
    <>
      <p className={classes.status} data-tone={tone}>
        <Icon size={18} aria-hidden />
        {word}
      </p>
      <p className={classes.quiet}>
        {end.how === 'agreed' ? 'Signed last by ' : 'By '}
        {end.by.name}, {nameOfFirm(end.by.firmId)}, <When at={end.at} />
      </p>
      {end.reason !== null && <p className={classes.message}>{end.reason}</p>}
    </>
  );
}
