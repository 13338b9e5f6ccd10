import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import type { DocumentKind } from '@entente/protocol/api/documents';
import { kindRules } from '@entente/documents/kinds';
import * as Y from 'yjs';
import { and, eq, lt, or } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { snapshot } from '../db/schema/snapshots.ts';
import { computeContent, type ComputedContent } from '../replay/computed-content.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import { assertWhole, replayRecord } from '../replay/replay-record.ts';
import { readHead } from '../versions/read-record.ts';
import { readSnapshot } from './read-snapshot.ts';
import { digestSnapshot, type Snapshot } from './snapshot.ts';

/** What a page would get, read again from the bytes alone. */
async function readBack(kind: DocumentKind, bytes: Uint8Array): Promise<ComputedContent> {
  const ydoc = createYdoc();
  Y.applyUpdate(ydoc, bytes);
  assertWhole(ydoc);
  const content = await computeContent(kind, ydoc);
  ydoc.destroy();
  return content;
}

async function checkAgainstRecord(
  kind: DocumentKind,
  bytes: Uint8Array,
  replayed: Y.Doc,
): Promise<ComputedContent> {
  const byRecord = await computeContent(kind, replayed);
  const bySnapshot = await readBack(kind, bytes);
  if (bySnapshot.hash !== byRecord.hash)
    throw new Error(`a snapshot has content ${bySnapshot.hash}, the record ${byRecord.hash}`);
  return byRecord;
}

/** Takes the place of one that covers less, or was compared under an older schema; never of one that covers more (ST3). */
async function store(db: Database, { id }: DocumentOnRecord, made: Snapshot): Promise<void> {
  const row = { ...made, digest: digestSnapshot(id, made), at: new Date() };
  await db
    .insert(snapshot)
    .values({ documentId: id, ...row })
    .onConflictDoUpdate({
      target: snapshot.documentId,
      set: row,
      setWhere: or(
        lt(snapshot.schemaVersion, made.schemaVersion),
        and(eq(snapshot.schemaVersion, made.schemaVersion), lt(snapshot.seq, made.seq)),
      ),
    });
}

/**
 * Makes a snapshot of all that is on the record, from the first row on and never from another snapshot: what was wrong in one
 * does not live on in the next. It is kept when it has the content of the replay (ST1), in one statement.
 * @throws {Error} when it has not, or the record cannot be replayed
 */
export async function makeSnapshot(db: Database, document: DocumentOnRecord): Promise<{ seq: number }> {
  const seq = (await readHead(db, document.id))?.seq ?? 0;
  if (seq === 0) return { seq };
  // Somebody else may have asked for the same one a moment before.
  const found = await readSnapshot(db, document.id, kindRules[document.kind].schemaVersion);
  if (found.kind === 'sound' && found.snapshot.seq >= seq) return { seq: found.snapshot.seq };
  const replayed = await replayRecord(db, document.id, { from: undefined, to: seq });
  const bytes = Y.encodeStateAsUpdate(replayed);
  const { hash, schemaVersion } = await checkAgainstRecord(document.kind, bytes, replayed);
  const stateVector = Y.encodeStateVector(replayed);
  replayed.destroy();
  await store(db, document, { seq, bytes, stateVector, schemaVersion, contentHash: hash });
  return { seq };
}
