import type { InboxKind } from '@entente/protocol/api/inbox';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Database } from '../db/database.ts';
import type { KeptParty } from '../db/schema/agreeing.ts';
import { member } from '../db/schema/alliances.ts';
import type { Signals } from '../events/signals.ts';
import { tellPeople } from '../inbox/tell-people.ts';
import { partyOf } from './parties.ts';

/** Something about a proposal that people are to hear of. */
interface About {
  readonly actor: Actor;
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
  readonly at: Date;
}

/** Tells some people about a proposal, in the transaction of the act. @returns who was told */
export function tellAboutProposal(
  tx: Database,
  { actor, documentId, proposalId, at }: About,
  { kind, to }: { kind: InboxKind; to: Iterable<UserId> },
): Promise<UserId[]> {
  const { allianceId } = actor;
  const place = { allianceId, audience: allianceId, documentId, about: { proposalId } };
  return tellPeople(tx, { ...place, kind, to, by: actor, at });
}

async function readActors(tx: Database, allianceId: AllianceId): Promise<Actor[]> {
  const { userId, firmId, role } = member;
  const rows = await tx
    .select({ userId, firmId, role })
    .from(member)
    .where(eq(member.allianceId, allianceId));
  return rows.map((row) => ({ ...row, allianceId }));
}

const idsOf = (people: readonly Actor[]): UserId[] => people.map(({ userId }) => userId);

/**
 * Tells everybody for whom a new proposal waits, each once: who reads a decision back, else who may sign (IN8).
 * @returns who was told
 */
export async function tellOfProposal(
  tx: Database,
  about: About & { readonly parties: readonly KeptParty[]; readonly isDecision: boolean },
): Promise<UserId[]> {
  const { actor, parties, isDecision } = about;
  const people = await readActors(tx, actor.allianceId);
  const isAsked = (one: Actor): boolean =>
    isDecision && one.firmId !== actor.firmId && authorize(one, 'read_back.say');
  const asked = people.filter(isAsked);
  const signing = people.filter((one) => !isAsked(one) && partyOf(parties, one) !== undefined);
  return [
    ...(await tellAboutProposal(tx, about, { kind: 'read_back', to: idsOf(asked) })),
    ...(await tellAboutProposal(tx, about, { kind: 'proposal', to: idsOf(signing) })),
  ];
}

/** Tells who may sign for one firm that it is their turn. @returns who was told */
export async function tellSignatories(
  tx: Database,
  about: About & { readonly parties: readonly KeptParty[]; readonly firmId: FirmId },
): Promise<UserId[]> {
  const people = await readActors(tx, about.actor.allianceId);
  const signing = people.filter((one) => one.firmId === about.firmId && partyOf(about.parties, one));
  return tellAboutProposal(tx, about, { kind: 'proposal', to: idsOf(signing) });
}

/** Says after the commit that something of a proposal changed, and to whom it was told; nothing when the act changed nothing. */
export function sendSaid(
  signals: Signals,
  about: Pick<About, 'actor' | 'documentId'>,
  told: Iterable<UserId> | undefined,
): void {
  if (told === undefined) return;
  const { actor, documentId } = about;
  signals.send({ kind: 'agreeing_changed', allianceId: actor.allianceId, documentId });
  sendTold(signals, about, told);
}

/** Lets the devices of those who were told know, after the commit. */
function sendTold(
  signals: Signals,
  { actor: { allianceId }, documentId }: Pick<About, 'actor' | 'documentId'>,
  told: Iterable<UserId>,
): void {
  for (const userId of new Set(told)) signals.send({ kind: 'inbox_changed', allianceId, userId, documentId });
}
