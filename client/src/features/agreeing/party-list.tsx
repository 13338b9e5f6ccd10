import type { Firm, Member } from '@entente/protocol/api/people';
import type { Party, ProposalSummary } from '@entente/protocol/api/proposals';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { FirmName } from '../../ui/firm-name.tsx';
import classes from './agreeing.module.css';
import { BindingTimes } from './binding-times.tsx';
import { choiceWords } from './part-words.ts';
import { missingOf, signedFor } from './who-signs.ts';

type Signed = Pick<ProposalSummary, 'parties' | 'signatures'>;

/** Those who could still sign: of people a firm names, the ones who have not. */
function mayWords({ people }: Party, { signed, members }: { signed: Signed; members: readonly Member[] }) {
  if (people === null) return 'any signatory or liaison';
  const left = people.filter((id) => signed.signatures.every(({ userId }) => userId !== id));
  const names = left.map((id) => members.find(({ userId }) => userId === id)?.name ?? 'somebody who left');
  return names.length === 1 ? (names[0] ?? '') : `any of ${choiceWords(names)}`;
}

/** How many signatures are missing, told apart from the first of a firm that asks for two. */
function missingWords({ needed, firm }: Party, missing: number): string {
  if (needed === 1) return 'one signature';
  return missing === needed ? 'two signatures' : `one more of ${firm}’s two signatures`;
}

interface PartyListProps {
  readonly signed: Signed;
  readonly firms: readonly Firm[];
  readonly members: readonly Member[];
  /** Whether signatures can still come. */
  readonly isOpen: boolean;
}

function WaitsFor({ party, signed, members }: { party: Party } & Pick<PartyListProps, 'signed' | 'members'>) {
  const missing = missingOf(signed, party);
  if (missing === 0) return null;
  return (
    <li className={classes.waits}>
      <IconCircleDashed size={16} aria-hidden />
      <span>
        Waits for {missingWords(party, missing)}: {mayWords(party, { signed, members })}
      </span>
    </li>
  );
}

/** Who must sign for each firm, and who has: when, in which role, and in which words. */
export function PartyList({ signed, firms, members, isOpen }: PartyListProps) {
  return (
    <ul className={classes.parties} aria-label="Signatures">
      {signed.parties.map((party) => (
        <li key={party.firmId}>
          <FirmName
            firm={{
              name: party.firm,
              colour: firms.find(({ id }) => id === party.firmId)?.colour ?? 'slate',
            }}
          />
          <ul>
            {signedFor(signed, party.firmId).map((one) => (
              <li key={one.userId}>
                <IconCircleCheck size={16} aria-hidden className={classes.signedSign} />
                <span>
                  {one.name} agreed
                  <BindingTimes at={one.at} parties={signed.parties} />
                  <q className={classes.words}>{one.words}</q>
                  {one.confirmedBy === 'demo' && <small>Signed in the demo, without a password</small>}
                </span>
              </li>
            ))}
            {isOpen && <WaitsFor party={party} signed={signed} members={members} />}
          </ul>
        </li>
      ))}
    </ul>
  );
}
