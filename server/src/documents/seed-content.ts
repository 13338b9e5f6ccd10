import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { TemplateName } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm } from '../db/schema/alliances.ts';
import { author, ledger } from '../db/schema/documents.ts';
import { templateContent } from '@entente/documents/templates/template-content';

interface Seed {
  readonly documentId: DocumentId;
  readonly template: TemplateName;
  readonly actor: Actor;
}

/** A Yjs clientID, as Yjs itself draws them: 32 random bits. */
const drawClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

async function firmNames(db: Database, allianceId: AllianceId): Promise<string[]> {
  const rows = await db
    .select({ name: firm.name })
    .from(allianceFirm)
    .innerJoin(firm, eq(firm.id, allianceFirm.firmId))
    .where(eq(allianceFirm.allianceId, allianceId))
    .orderBy(allianceFirm.joinedAt, firm.name);
  return rows.map((row) => row.name);
}

/**
 * Puts a new document's first content on the record, as its creator's words (DO3). Once, here: two browsers that each
 * filled an empty document would leave it filled twice. A blank one holds one empty paragraph for the same reason.
 */
export async function seedContent(db: Database, { documentId, template, actor }: Seed): Promise<void> {
  const { userId, firmId, allianceId } = actor;
  const content = templateContent(template, { firms: await firmNames(db, allianceId) });
  const clientId = drawClientId();
  const bytes = encodeContent(content, clientId);
  await db.insert(author).values({ documentId, clientId, userId, firmId });
  await db.insert(ledger).values({ documentId, seq: 1, userId, firmId, at: new Date(), bytes });
}
