import type { MovedOn, ProposalDetail } from '@entente/protocol/api/proposals';
import type { ReactNode } from 'react';
import { When } from '../../ui/when.tsx';
import classes from './agreeing.module.css';
import { listWords } from './part-words.ts';

/** *Daniel Okafor (Harbor) and Maya Lindqvist (Northwind)*. */
function whoWords({ people }: NonNullable<MovedOn>, { parties }: Pick<ProposalDetail, 'parties'>): string {
  return listWords(
    people.map(({ name, firmId }) => {
      const firm = parties.find((party) => party.firmId === firmId)?.firm;
      return firm === undefined ? name : `${name} (${firm})`;
    }),
  );
}

interface MovedOnNoticeProps {
  readonly proposal: Pick<ProposalDetail, 'end' | 'parties'>;
  readonly movedOn: MovedOn;
  /** Leads to what changed. */
  readonly link: ReactNode;
}

/** Says of an open proposal that the draft went on, by whom, and that what is proposed stays as it is. */
export function MovedOnNotice({ proposal, movedOn, link }: MovedOnNoticeProps) {
  const isShown = movedOn !== null && proposal.end === null;
  return (
    <div className={classes.live} aria-live="polite">
      {isShown && (
        <p className={classes.moved}>
          The draft has moved on.{' '}
          {movedOn.people.length > 0 && `${whoWords(movedOn, proposal)} wrote in it, last `}
          <When at={movedOn.at} />. What is proposed here stays as it is. {link}
        </p>
      )}
    </div>
  );
}
