import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { encodeFirstRegister } from '@entente/documents/register/seed-register';
import { templateContent } from '@entente/documents/templates/template-content';
import type { createDocument } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm } from '../db/schema/alliances.ts';
import { author, ledger } from '../db/schema/documents.ts';
import { drawClientId } from './draw-client-id.ts';

interface Seed {
  readonly documentId: DocumentId;
  readonly input: z.output<typeof createDocument.input>;
  readonly at: Date;
}

async function firmNames(db: Database, allianceId: AllianceId): Promise<string[]> {
  const rows = await db
    .select({ name: firm.name })
    .from(allianceFirm)
    .innerJoin(firm, eq(firm.id, allianceFirm.firmId))
    .where(eq(allianceFirm.allianceId, allianceId))
    .orderBy(allianceFirm.joinedAt, firm.name);
  return rows.map((row) => row.name);
}

/** The first update under this clientID, v1 encoding; undefined for what begins with nothing. */
async function encodeFirst(
  db: Database,
  { allianceId }: Actor,
  { input, clientId }: { input: Seed['input']; clientId: number },
): Promise<Uint8Array | undefined> {
  switch (input.kind) {
    case 'agreement':
      return encodeContent(
        templateContent(input.template, { firms: await firmNames(db, allianceId) }),
        clientId,
      );
    case 'register':
      return encodeFirstRegister(clientId);
    case 'log':
      return undefined;
  }
}

/**
 * Puts a new document's first content on the record, as its creator's words (DO3). Once, here: two browsers that each
 * filled an empty document would leave it filled twice. A blank agreement holds one empty paragraph for the same reason;
 * a log begins with nothing, and nothing is not written.
 */
export async function seedContent(
  db: Database,
  actor: Actor,
  { documentId, input, at }: Seed,
): Promise<void> {
  const { userId, firmId } = actor;
  const clientId = drawClientId();
  const bytes = await encodeFirst(db, actor, { input, clientId });
  if (bytes === undefined) return;
  await db.insert(author).values({ documentId, clientId, userId, firmId });
  await db.insert(ledger).values({ documentId, seq: 1, userId, firmId, at, bytes });
}
