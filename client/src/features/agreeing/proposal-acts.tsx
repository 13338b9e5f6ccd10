import type { ProposalDetail } from '@entente/protocol/api/proposals';
import type { Alliance } from '@entente/protocol/api/people';
import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { canWrite } from '../../ui/can-write.ts';
import { AgreeForm } from './agree-form.tsx';
import classes from './agreeing.module.css';
import { DeclineForm, WithdrawForm } from './end-forms.tsx';
import { listWords, partTitle } from './part-words.ts';
import { ProposeForm } from './propose-form.tsx';
import { isReadBack } from './who-signs.ts';

type Act = 'agree' | 'decline' | 'withdraw' | 'renew';

interface ProposalActsProps {
  readonly proposal: ProposalDetail;
  readonly alliance: Alliance;
  readonly isArchived: boolean;
  /** A later proposal was made of the same part. */
  readonly onProposed: (proposal: ProposalDetail) => void;
}

function actsOf({ proposal, alliance, isArchived }: ProposalActsProps): Act[] {
  if (isArchived) return [];
  const { end, asked, by } = proposal;
  const writes = canWrite(alliance.role);
  if (end !== null) return writes && (end.how === 'declined' || end.how === 'withdrawn') ? ['renew'] : [];
  const isOurs = by.firmId === alliance.firmId;
  return [
    ...(asked !== null && isReadBack(proposal) ? (['agree'] as const) : []),
    ...(asked === null ? [] : (['decline'] as const)),
    ...(isOurs && writes ? (['renew', 'withdraw'] as const) : []),
  ];
}

/** What the reader can do with a proposal, each act in a window of its own because it binds or ends something. */
export function ProposalActs(props: ProposalActsProps) {
  const { proposal, alliance, onProposed } = props;
  const [open, setOpen] = useState<Act>();
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const close = (): void => setOpen(undefined);
  const others = alliance.firms.filter(({ id }) => id !== alliance.firmId).map(({ name }) => name);
  const anew = proposal.end === null ? 'Renew' : `Propose anew to ${listWords(others)}`;
  const names: Readonly<Record<Act, string>> = {
    agree: 'Agree',
    decline: 'Decline',
    withdraw: 'Withdraw',
    renew: anew,
  };
  const acts = actsOf(props);
  const form = { proposal, allianceId: alliance.id, onClose: close };
  if (acts.length === 0 && open === undefined) return null;
  return (
    <div className={`${classes.acts} ${classes.screenOnly}`}>
      {acts.map((act) => (
        <Button key={act} variant={act === 'agree' ? 'filled' : 'default'} onClick={() => setOpen(act)}>
          {names[act]}
        </Button>
      ))}
      <Modal
        opened={open !== undefined}
        onClose={close}
        fullScreen={isPhone}
        title={open && `${names[open]}: ${partTitle(proposal)}`}
      >
        {open === 'agree' && <AgreeForm {...form} />}
        {open === 'decline' && <DeclineForm {...form} />}
        {open === 'withdraw' && <WithdrawForm {...form} />}
        {open === 'renew' && (
          <ProposeForm
            place={{ allianceId: alliance.id, documentId: proposal.documentId }}
            parts={[{ name: partTitle(proposal), part: proposal.part }]}
            replaces={proposal.end === null ? proposal.id : null}
            act={anew}
            prepare={() => Promise.resolve()}
            onProposed={(made) => {
              close();
              onProposed(made);
            }}
            onClose={close}
          />
        )}
      </Modal>
    </div>
  );
}
