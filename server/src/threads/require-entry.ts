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

/** What reading the record takes. */
export interface RecordReader {
  readonly db: Database;
  readonly replays: ReplayThread;
}

/** `coming`: the edit that makes it is not on the record; `gone`: something else stands there, or nothing any more. */
export type EntryStands = 'there' | 'coming' | 'gone';

/** Whether an entry is on the record. @throws {AppError} not_found when the document is none of the actor's alliance */
export async function readEntryStands(
  { db, replays }: RecordReader,
  actor: Actor,
  { documentId, entryId }: EntryName,
): Promise<{ readonly stands: EntryStands; readonly kind: DocumentOnRecord['kind'] }> {
  const ours = await findOurs(db, actor, documentId);
  const anchor = { format: ANCHOR_FORMAT, kind: 'entry', entry: entryId } as const;
  const answer = await replays.run<'anchor'>({ kind: 'anchor', document: ours, anchor });
  if (answer.kind === 'accepted') return { stands: 'there', kind: ours.kind };
  return { stands: answer.why === 'unknown' ? 'coming' : 'gone', kind: ours.kind };
}

/**
 * Makes sure that the edit that made an entry is on the record: what was refused or is still on the way is not told as done
 * (TH9). A line of an agreement may have been taken away again since.
 * @throws {AppError} not_found when the document is none of the actor's alliance; not_saved_yet; bad_request when something
 * else stands there
 */
export async function requireEntry(record: RecordReader, actor: Actor, entry: EntryName): Promise<void> {
  const { stands, kind } = await readEntryStands(record, actor, entry);
  if (stands === 'coming') throw new AppError('not_saved_yet');
  if (stands === 'gone' && kind !== 'agreement') throw new AppError('bad_request');
}
