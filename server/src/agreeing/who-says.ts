import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { readNames } from '../people/read-names.ts';
import type { ProposalRow } from './hold-proposal.ts';

/** Somebody for a firm, as rows keep it: both as they are called at this moment. */
export interface Said {
  readonly userId: UserId;
  readonly name: string;
  readonly firmId: FirmId;
  readonly firm: string;
  readonly at: Date;
}

/** Who says something of a proposal, in the transaction in which they do. */
export async function whoSays(
  tx: Database,
  { parties }: Pick<ProposalRow, 'parties'>,
  { actor: { userId, firmId }, at }: { readonly actor: Actor; readonly at: Date },
): Promise<Said> {
  const names = await readNames(tx, [userId]);
  const firm = parties.find((party) => party.firmId === firmId)?.firm ?? '';
  return { userId, name: names.get(userId) ?? '', firmId, firm, at };
}

/** The same as everybody sees it. */
export const presentSaid = ({ userId, name, firmId, firm, at }: Said) => ({
  userId,
  name,
  firmId,
  firm,
  at: at.toISOString(),
});
