import type { SourceMessage } from '@entente/protocol/api/thread-acts';
import type { DocumentId } from '@entente/protocol/ids';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { audiencesOf } from '../access/audience.ts';
import type { Database } from '../db/database.ts';
import { madeEntry, thread, threadMessage } from '../db/schema/threads.ts';
import { authorOf, readNames } from '../premortem/names.ts';

/** Which messages became entries of a document, as far as somebody may know of them (TH9). */
export async function listSourceMessages(
  db: Database,
  { actor, documentId }: { readonly actor: Actor; readonly documentId: DocumentId },
): Promise<SourceMessage[]> {
  const rows = await db
    .select({ made: madeEntry, thread, number: threadMessage.number })
    .from(madeEntry)
    .innerJoin(threadMessage, eq(threadMessage.id, madeEntry.messageId))
    .innerJoin(thread, eq(thread.id, threadMessage.threadId))
    .where(and(eq(madeEntry.documentId, documentId), inArray(thread.audience, audiencesOf(actor))))
    .orderBy(asc(madeEntry.at), asc(madeEntry.messageId));
  const names = await readNames(
    db,
    rows.map(({ made }) => made.madeBy),
  );
  return rows.map(({ made, thread: { id, documentId: threadDocumentId }, number }) => ({
    documentId: made.documentId,
    entryId: made.entryId,
    by: authorOf(names, made.madeBy, made.madeFor),
    at: made.at.toISOString(),
    threadDocumentId,
    threadId: id,
    messageId: made.messageId,
    number,
  }));
}
