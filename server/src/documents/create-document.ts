import { randomUUID } from 'node:crypto';
import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { createDocument as createEndpoint } from '@entente/protocol/api/documents';
import { documentId as documentIdType, type DocumentId } from '@entente/protocol/ids';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { document } from '../db/schema/documents.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentWriter } from './document-writer.ts';
import { seedContent } from './seed-content.ts';

type NewDocument = z.output<typeof createEndpoint.input>;

/** Creates a document with its first content; row, content and trail are one transaction (DO2). */
export async function createDocument(
  { db, signals }: DocumentWriter,
  actor: Actor,
  { kind, template, title }: NewDocument,
): Promise<DocumentId> {
  const documentId = documentIdType.parse(randomUUID());
  const { allianceId, userId, firmId } = actor;
  await db.transaction(async (tx) => {
    await tx.insert(document).values({
      id: documentId,
      allianceId,
      kind,
      title,
      schemaVersion: AGREEMENT_SCHEMA_VERSION,
      createdBy: userId,
      createdFor: firmId,
    });
    await seedContent(tx, { documentId, template, actor });
    await appendEvent(tx, {
      kind: 'document_created',
      actor,
      documentId,
      detail: { title, kind, template },
    });
  });
  signals.send({ kind: 'document_changed', allianceId, documentId });
  return documentId;
}
