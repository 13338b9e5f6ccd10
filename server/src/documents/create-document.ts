import { randomUUID } from 'node:crypto';
import { kindRules } from '@entente/documents/kinds';
import type { createDocument as createEndpoint } from '@entente/protocol/api/documents';
import { documentId as documentIdType, type DocumentId } from '@entente/protocol/ids';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentWriter } from './document-writer.ts';
import { refuseSecond } from './refuse-second.ts';
import { seedContent } from './seed-content.ts';

type NewDocument = z.output<typeof createEndpoint.input>;

async function writeDocument(
  tx: Database,
  actor: Actor,
  { documentId, input, at }: { documentId: DocumentId; input: NewDocument; at: Date },
): Promise<void> {
  const { allianceId, userId, firmId } = actor;
  const { kind, title } = input;
  const { schemaVersion } = kindRules[kind];
  await tx.insert(document).values({
    id: documentId,
    allianceId,
    kind,
    title,
    schemaVersion,
    createdBy: userId,
    createdFor: firmId,
    createdAt: at,
  });
  await seedContent(tx, actor, { documentId, input, at });
  await appendEvent(tx, { kind: 'document_created', actor, documentId, detail: input });
}

/**
 * Creates a document with its first content; row, content and trail are one transaction (DO2).
 * @throws {AppError} already_there when it is a second register or log beside one that is not archived (DO6)
 */
export async function createDocument(
  { db, signals, now = () => new Date() }: DocumentWriter,
  actor: Actor,
  input: NewDocument,
): Promise<DocumentId> {
  const documentId = documentIdType.parse(randomUUID());
  await refuseSecond(() =>
    db.transaction((tx) => writeDocument(tx, actor, { documentId, input, at: now() })),
  );
  signals.send({ kind: 'document_changed', allianceId: actor.allianceId, documentId });
  return documentId;
}
