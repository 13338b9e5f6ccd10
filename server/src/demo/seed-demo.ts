import { sql } from 'drizzle-orm';
import { allianceId as allianceIdType, type DocumentId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { alliance } from '../db/schema/alliances.ts';
import { archiveDocument } from '../documents/archive-document.ts';
import { createDocument } from '../documents/create-document.ts';
import { createSignals } from '../events/signals.ts';
import { appendEvent } from '../events/trail.ts';
import type { DemoEntry } from '../people/demo-entry.ts';
import { Cast } from './demo-acts.ts';
import { demoAllianceName, demoDocuments, demoEmails, demoFirms } from './demo-people.ts';
import type { NewDemoDocument } from './demo-shapes.ts';
import type { Stroke } from './shared-pen.ts';
import { seedEntries } from './seed-entries.ts';
import { seedFirm } from './seed-people.ts';
import { seedThreads } from './talk/seed-threads.ts';

/** Always the same, so that a second start, or a second server, finds what the first has made (DM1). */
const demoAllianceId = allianceIdType.parse('d3a0a111-a0ce-4b0e-8d00-5a3ed1ce0001');

/** Whether the alliance was not there. A second server that seeds at once waits here for the first. */
async function claimAlliance(tx: Database): Promise<boolean> {
  const row = { id: demoAllianceId, name: demoAllianceName };
  const added = await tx.insert(alliance).values(row).onConflictDoNothing().returning({ id: alliance.id });
  return added.length > 0;
}

async function seedPeople(tx: Database): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  for (const one of demoFirms)
    for (const [email, actor] of await seedFirm(tx, demoAllianceId, one)) actors.set(email, actor);
  return actors;
}

async function seedAgreement(
  tx: Database,
  { by: actor, at }: Stroke,
  { title, template, isArchived }: NewDemoDocument,
): Promise<DocumentId> {
  // Nobody can be listening to an alliance that is not committed yet.
  const writer = { db: tx, signals: createSignals(() => undefined), now: () => at };
  const documentId = await createDocument(writer, actor, { kind: 'agreement', title, template });
  if (isArchived === true) await archiveDocument(writer, actor, documentId);
  return documentId;
}

async function seed(tx: Database): Promise<void> {
  // Another server that starts may be making it, which takes longer than anybody waits otherwise.
  await tx.execute(sql`set local lock_timeout = '5min'`);
  if (!(await claimAlliance(tx))) return;
  const actors = await seedPeople(tx);
  const [founder, partner] = [...actors.values()].filter((actor) => actor.role === 'liaison');
  if (founder === undefined || partner === undefined) throw new Error('each demo firm needs a liaison');
  const detail = { name: demoAllianceName, partnerFirmId: partner.firmId };
  await appendEvent(tx, { kind: 'alliance_started', actor: founder, detail });
  const cast = new Cast(actors, new Date());
  const agreements = new Map<string, DocumentId>();
  for (const next of demoDocuments) {
    agreements.set(next.title, await seedAgreement(tx, cast.stroke(next, 0), next));
  }
  await seedThreads(tx, cast, await seedEntries(tx, cast, agreements));
}

/**
 * Makes sure that the demo alliance is there: as it was left when it has been made before, otherwise whole or not at all
 * (DM1).
 * @param origins addresses of this server; those below `.localhost` let one browser be several people at once
 */
export async function seedDemo(db: Database, origins: readonly string[]): Promise<DemoEntry> {
  await db.transaction(seed);
  return {
    allianceId: demoAllianceId,
    emails: demoEmails,
    hosts: origins.filter((origin) => new URL(origin).hostname.endsWith('.localhost')),
  };
}
