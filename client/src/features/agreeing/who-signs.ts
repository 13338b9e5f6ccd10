import type { Party, ProposalSummary, Signature } from '@entente/protocol/api/proposals';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { canSign } from '../../ui/can-sign.ts';
import { canWrite } from '../../ui/can-write.ts';

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

type Proposed = Signed & Pick<ProposalSummary, 'by' | 'readBacks'>;

/** Whether it is settled what a decision means, so that it can be signed; everything else needs no read-back. */
export const isReadBack = ({ readBacks }: Pick<ProposalSummary, 'readBacks'>): boolean =>
  readBacks.every(({ standing }) => standing === 'meant');

/**
 * Whose turn it is with an open proposal, as the reader sees it: *say* when our read-back is asked for, *answer* when one
 * waits for our word, *mine* when my signature is missing, *ours* when somebody else of our firm is asked.
 */
export type Turn = 'say' | 'answer' | 'mine' | 'ours' | 'theirs';

function readBackTurn({ by, readBacks }: Proposed, { firmId, role }: Reader): Turn {
  const writes = canWrite(role);
  if (by.firmId === firmId) {
    if (!readBacks.some(({ standing }) => standing === 'said')) return 'theirs';
    return writes ? 'answer' : 'ours';
  }
  const own = readBacks.find((one) => one.firmId === firmId)?.standing;
  if (own !== 'asked' && own !== 'not_quite') return 'theirs';
  return writes ? 'say' : 'ours';
}

function signingTurn(proposal: Signed, { userId, firmId, role }: Reader): Turn {
  const ours = proposal.parties.find((party) => party.firmId === firmId);
  if (ours === undefined || missingOf(proposal, ours) === 0) return 'theirs';
  const mayI = canSign(role) && (ours.people === null || ours.people.includes(userId));
  const have = proposal.signatures.some((one) => one.userId === userId);
  return mayI && !have ? 'mine' : 'ours';
}

/** Whose turn it is: a decision is read back before anybody signs it. */
export const turnOf = (proposal: Proposed, reader: Reader): Turn =>
  isReadBack(proposal) ? signingTurn(proposal, reader) : readBackTurn(proposal, reader);

/** The firms that must still sign, ours first where it is one of them. */
export const waitedFor = (proposal: Signed, firmId: FirmId): Party[] =>
  proposal.parties
    .filter((party) => missingOf(proposal, party) > 0)
    .toSorted((one, two) => Number(two.firmId === firmId) - Number(one.firmId === firmId));

/** Whose signature a firm still needs, such as *Harbor*, or *one more of Harbor’s two* when it asks for two. */
export function neededWords(proposal: Signed, party: Party): string {
  if (party.needed === 1) return party.firm;
  return missingOf(proposal, party) === party.needed
    ? `two people of ${party.firm}`
    : `one more of ${party.firm}’s two`;
}
