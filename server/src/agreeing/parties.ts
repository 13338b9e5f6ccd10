import type { Party } from '@entente/protocol/api/proposals';
import type { AllianceId } from '@entente/protocol/ids';
import { UNSAID_ZONE } from '@entente/protocol/time-zone';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Database } from '../db/database.ts';
import { signingRule, type KeptParty } from '../db/schema/agreeing.ts';
import { allianceFirm, firm } from '../db/schema/alliances.ts';

/** How a firm signs that has never said so: one person, anybody whose role allows it. */
const unsaid = { needed: 1, people: null } as const;

/** The firms of an alliance in the order in which they came, each with how it signs. */
export async function readParties(db: Database, allianceId: AllianceId): Promise<Party[]> {
  const rows = await db
    .select({
      firmId: firm.id,
      firm: firm.name,
      timeZone: firm.timeZone,
      needed: signingRule.needed,
      people: signingRule.people,
    })
    .from(allianceFirm)
    .innerJoin(firm, eq(firm.id, allianceFirm.firmId))
    .leftJoin(
      signingRule,
      and(eq(signingRule.allianceId, allianceFirm.allianceId), eq(signingRule.firmId, allianceFirm.firmId)),
    )
    .where(eq(allianceFirm.allianceId, allianceId))
    .orderBy(asc(allianceFirm.joinedAt), asc(firm.name));
  return rows.map(({ needed, people, ...about }) => ({
    ...about,
    needed: needed ?? unsaid.needed,
    people,
  }));
}

/** Firms as a row keeps them, with their time zones then. */
export const presentParties = (parties: readonly KeptParty[]): Party[] =>
  parties.map((party) => ({ timeZone: UNSAID_ZONE, ...party }));

/** The firm for which this person may answer, with its rule; undefined when they may not. */
export function partyOf(parties: readonly KeptParty[], actor: Actor): KeptParty | undefined {
  if (!authorize(actor, 'proposal.sign')) return undefined;
  const own = parties.find(({ firmId }) => firmId === actor.firmId);
  return own?.people === null || own?.people.includes(actor.userId) ? own : undefined;
}

interface Signed {
  readonly firmId: Party['firmId'];
}

/** Whether every firm has the signatures that it asks for. */
export const isComplete = (parties: readonly KeptParty[], signatures: readonly Signed[]): boolean =>
  parties.every(
    ({ firmId, needed }) => signatures.filter((signed) => signed.firmId === firmId).length >= needed,
  );
