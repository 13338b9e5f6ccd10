import type { Party, ProposalSummary, Signature } from '@entente/protocol/api/proposals';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { canSign } from '../../ui/can-sign.ts';

type Signed = Pick<ProposalSummary, 'parties' | 'signatures'>;

/** Who is looking. */
export interface Reader {
  readonly userId: UserId;
  readonly firmId: FirmId;
  readonly role: Role;
}

/** Who has signed for a firm, in order. */
export const signedFor = ({ signatures }: Signed, firmId: FirmId): Signature[] =>
  signatures.filter((one) => one.firmId === firmId);

/** How many more people of a firm must sign. */
export const missingOf = (signed: Signed, party: Party): number =>
  Math.max(0, party.needed - signedFor(signed, party.firmId).length);

/** Whose turn it is with an open proposal, as the reader sees it. */
export type Turn = 'mine' | 'ours' | 'theirs';

/** Mine when my signature counts and is missing; else our firm's while it is; else the other firm's. */
export function turnOf(proposal: Signed, { userId, firmId, role }: Reader): Turn {
  const ours = proposal.parties.find((party) => party.firmId === firmId);
  if (ours === undefined || missingOf(proposal, ours) === 0) return 'theirs';
  const mayI = canSign(role) && (ours.people === null || ours.people.includes(userId));
  const have = proposal.signatures.some((one) => one.userId === userId);
  return mayI && !have ? 'mine' : 'ours';
}

/** The firms that must still sign, ours first where it is one of them. */
export const waitedFor = (proposal: Signed, firmId: FirmId): Party[] =>
  proposal.parties
    .filter((party) => missingOf(proposal, party) > 0)
    .toSorted((one, two) => Number(two.firmId === firmId) - Number(one.firmId === firmId));
