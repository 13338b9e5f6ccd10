import type { SigningRule } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { policy } from '../access/policy.ts';
import type { Database } from '../db/database.ts';
import { signingRule } from '../db/schema/agreeing.ts';
import { member } from '../db/schema/alliances.ts';
import { appendEvent } from '../events/trail.ts';
import { lockFirm } from '../people/firm-places.ts';
import { holdActor } from './hold-actor.ts';
import type { AgreeingWriter } from './hold-proposal.ts';
import { readParties } from './parties.ts';

/** The people of a firm whose role allows them to sign. */
async function readSignatories(tx: Database, { allianceId, firmId }: Actor): Promise<UserId[]> {
  const rows = await tx
    .select({ userId: member.userId, role: member.role })
    .from(member)
    .where(and(eq(member.allianceId, allianceId), eq(member.firmId, firmId)));
  const allowed: readonly string[] = policy['proposal.sign'];
  return rows.filter(({ role }) => allowed.includes(role)).map(({ userId }) => userId);
}

/** A rule that nobody could follow would keep the firm from ever agreeing. */
function assertFollowable({ needed, people }: SigningRule, signatories: readonly UserId[]): void {
  const who = people ?? signatories;
  if (who.some((id) => !signatories.includes(id)))
    throw new AppError('bad_request', {
      fields: { people: 'Only our own signatories and liaisons can sign for us.' },
    });
  if (who.length < needed)
    throw new AppError('bad_request', { fields: { needed: 'We do not have so many people who may sign.' } });
}

const isSame = (a: SigningRule, b: SigningRule): boolean =>
  a.needed === b.needed && JSON.stringify(a.people) === JSON.stringify(b.people);

async function readRule(tx: Database, { allianceId, firmId }: Actor): Promise<SigningRule> {
  const own = (await readParties(tx, allianceId)).find((party) => party.firmId === firmId);
  if (own === undefined) throw new AppError('not_found');
  return { needed: own.needed, people: own.people };
}

async function write(tx: Database, actor: Actor, to: SigningRule): Promise<boolean> {
  const { allianceId, firmId, userId: setBy } = actor;
  await lockFirm(tx, allianceId, firmId);
  assertFollowable(to, await readSignatories(tx, actor));
  const from = await readRule(tx, actor);
  if (isSame(from, to)) return false;
  const row = { ...to, setBy, setAt: new Date() };
  await tx
    .insert(signingRule)
    .values({ allianceId, firmId, ...row })
    .onConflictDoUpdate({ target: [signingRule.allianceId, signingRule.firmId], set: row });
  await appendEvent(tx, { kind: 'signing_rule_set', actor, detail: { from, to } });
  return true;
}

/**
 * Sets how the actor's firm signs, from the next proposal on; those that are made keep the rule they were made under (PR4).
 * @throws {AppError} bad_request when it could not be followed
 */
export async function setSigningRule(
  { db, signals }: AgreeingWriter,
  asking: Actor,
  rule: SigningRule,
): Promise<void> {
  const people = rule.people && [...new Set(rule.people)].toSorted();
  const isChanged = await db.transaction(async (tx) =>
    write(tx, await holdActor(tx, asking, 'signing_rule.set'), { ...rule, people }),
  );
  if (isChanged) signals.send({ kind: 'signing_rule_changed', allianceId: asking.allianceId });
}
