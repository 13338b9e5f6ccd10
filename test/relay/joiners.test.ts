/** Who comes later, and rooms that open again. */
import type { DocumentId } from '@entente/protocol/ids';
import { makeSnapshot } from '@entente/server/snapshots/make-snapshot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { openPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, hasText, plainTextOf, textOf, type } from '../support/text.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
let priya: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  maya = await signIn(server.url, 'maya');
  daniel = await signIn(server.url, 'daniel');
  priya = await signIn(server.url, 'priya');
});
afterAll(() => server.close());

test('[RL8] who joins in the middle of heavy typing misses nothing', async () => {
  const documentId = await createDocument(maya);
  const [one, two] = [await openPage(maya, documentId), await openPage(daniel, documentId)];
  textOf(one.ydoc);
  await two.until(() => hasText(two.ydoc));
  const joiners = [];
  for (let round = 0; round < 30; round++) {
    for (let word = 0; word < 40; word++) {
      type(one.ydoc, `m${round}.${word} `);
      type(two.ydoc, `d${round}.${word} `);
    }
    joiners.push(openPage(priya, documentId));
    // One round is on the record before the next, so that joiners come at thirty different moments.
    await one.saved();
  }
  await Promise.all([one.saved(), two.saved()]);
  const rows = await readLedger(server.database.pool, documentId);
  const record = replay(rows);
  expect(plainTextOf(record).trim().split(' ')).toHaveLength(2 * 30 * 40);
  for (const page of [one, two, ...(await Promise.all(joiners))]) {
    await page.until(() => contentOf(page.ydoc) === contentOf(record));
    expect(page.ydoc.store.pendingStructs).toBeNull();
    page.close();
  }
});

/** Fifty words of maya's, a snapshot of them, and fifty more with a deletion. */
async function writeAroundSnapshot() {
  const documentId = await createDocument(maya);
  const page = await openPage(maya, documentId);
  for (let word = 0; word < 50; word++) type(page.ydoc, `${word} `);
  await page.saved();
  const document = { id: documentId, allianceId: maya.allianceId, kind: 'agreement' } as const;
  const { seq } = await makeSnapshot(server.database.db, document);
  for (let word = 50; word < 100; word++) type(page.ydoc, `${word} `);
  textOf(page.ydoc).delete(0, 2);
  await page.saved();
  const record = replay(await readLedger(server.database.pool, documentId));
  expect(plainTextOf(record)).toBe(plainTextOf(page.ydoc));
  return { documentId, page, record, seq };
}

/** Somebody of the other firm writes at a server that has no room of the document yet. */
async function writeElsewhere(documentId: DocumentId, record: Y.Doc): Promise<void> {
  const { url } = await server.startAnother();
  const reader = await openPage(daniel, documentId, { url });
  expect(contentOf(reader.ydoc)).toBe(contentOf(record));
  type(reader.ydoc, 'and on');
  await reader.saved();
  const rows = await readLedger(server.database.pool, documentId);
  expect(rows.at(-1)).toMatchObject({ seq: rows.length, userId: daniel.userId, firmId: daniel.firmId });
  expect(contentOf(replay(rows))).toBe(contentOf(reader.ydoc));
  reader.close();
}

test('[RL9] a room opens from the snapshot and the rows behind it, equal to a replay of them all', async () => {
  const { documentId, page, record, seq } = await writeAroundSnapshot();
  expect(await readLedger(server.database.pool, documentId)).not.toHaveLength(seq);
  await writeElsewhere(documentId, record);
  page.close();
});

test('[ST4] a room whose snapshot has been bent opens from the record, and the trail says so', async () => {
  const { documentId, page, record, seq } = await writeAroundSnapshot();
  const { pool } = server.database;
  // As if it covered what it does not hold: ten rows would be missing.
  await pool.query('update snapshot set seq = seq + 10 where document_id = $1', [documentId]);
  await writeElsewhere(documentId, record);
  const { rows } = await pool.query(
    `select detail from event where document_id = $1 and kind = 'snapshot_corrupt'`,
    [documentId],
  );
  expect(rows).toMatchObject([{ detail: { seq: seq + 10 } }]);
  page.close();
});
