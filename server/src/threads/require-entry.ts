import { ANCHOR_FORMAT } from '@entente/protocol/anchor';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { ReplayThread } from '../replay/replay-thread.ts';

/** An entry of a register or log, or a line of an agreement. */
export interface EntryName {
  readonly documentId: DocumentId;
  readonly entryId: string;
}

async function findOurs(db: Database, { allianceId }: Actor, id: DocumentId): Promise<DocumentOnRecord> {
  const [row] = await db
    .select({ id: document.id, allianceId: document.allianceId, kind: document.kind })
    .from(document)
    .where(and(eq(document.id, id), eq(document.allianceId, allianceId)));
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/**
 * Makes sure that the edit that made an entry is on the record: what was refused or is still on the way is not told as done
 * (TH9). A line of an agreement may have been taken away again since.
 * @throws {AppError} not_found when the document is none of the actor's alliance; not_saved_yet; bad_request when something
 * else stands there
 */
export async function requireEntry(
  { db, replays }: { readonly db: Database; readonly replays: ReplayThread },
  actor: Actor,
  { documentId, entryId }: EntryName,
): Promise<void> {
  const ours = await findOurs(db, actor, documentId);
  const anchor = { format: ANCHOR_FORMAT, kind: 'entry', entry: entryId } as const;
  const answer = await replays.run<'anchor'>({ kind: 'anchor', document: ours, anchor });
  if (answer.kind === 'accepted') return;
  if (answer.why === 'unknown') throw new AppError('not_saved_yet');
  if (ours.kind !== 'agreement') throw new AppError('bad_request');
}
