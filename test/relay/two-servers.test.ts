/** Two servers on one database, with one document open on both. */
import { closeReasons } from '@entente/protocol/close-codes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { openPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, forge, hasText, plainTextOf, textOf, type } from '../support/text.ts';

let server: RelayServer;
let elsewhere: { readonly url: string };
let maya: SignedIn;
let daniel: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  elsewhere = await server.startAnother();
  [maya, daniel] = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
});
afterAll(() => server.close());

/** One page at each server, the text begun. */
async function openBoth() {
  const documentId = await createDocument(maya);
  const here = await openPage(maya, documentId);
  textOf(here.ydoc);
  await here.saved();
  const there = await openPage(daniel, documentId, { url: elsewhere.url });
  expect(hasText(there.ydoc)).toBe(true);
  return { documentId, here, there };
}

test('[RL70] edits through both at once make one ledger without a gap, and after the next edit both rooms hold all', async () => {
  const { documentId, here, there } = await openBoth();
  for (let round = 0; round < 20; round++) {
    for (let word = 0; word < 10; word++) {
      type(here.ydoc, `m${round}.${word} `);
      type(there.ydoc, `d${round}.${word} `);
    }
    await Promise.all([here.saved(), there.saved()]);
  }
  type(here.ydoc, 'm-last ');
  await here.saved();
  type(there.ydoc, 'd-last ');
  await there.saved();
  type(here.ydoc, 'm-end ');
  await here.saved();

  const rows = await readLedger(server.database.pool, documentId);
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
  const record = replay(rows);
  expect(plainTextOf(record).trim().split(' ')).toHaveLength(403);
  expect(contentOf(here.ydoc)).toBe(contentOf(record));
  // The other room was brought up to date by its own last edit; what came after that waits for the next.
  expect(contentOf(there.ydoc)).toBe(contentOf(replay(rows.slice(0, -1))));
  for (const page of [here, there]) {
    expect(page.socket.isClosed).toBe(false);
    page.close();
  }
});

test('[RL71] a clientID that was first used at the other server is nobody else’s here', async () => {
  const { documentId, here, there } = await openBoth();
  type(there.ydoc, 'ours ');
  await there.saved();
  const before = await readLedger(server.database.pool, documentId);
  // This server has not read what the other one wrote: it finds out when it commits.
  here.sendUpdate(forge(here.ydoc, there.ydoc.clientID, (copy) => type(copy, 'forged ')));
  expect((await here.closed).code).toBe(4409);
  expect(await readLedger(server.database.pool, documentId)).toEqual(before);
  type(there.ydoc, 'still');
  await there.saved();
  there.close();
});

test('[WT5] while another session holds a document nothing of it is called saved, others go on, and afterwards nothing is lost', async () => {
  const [held, free] = [await createDocument(maya), await createDocument(maya)];
  const [page, other] = [await openPage(maya, held), await openPage(daniel, free)];
  type(page.ydoc, 'before ');
  await page.saved();
  const stuck = await server.database.pool.connect();
  await stuck.query('begin');
  await stuck.query('select from document where id = $1 for update', [held]);

  const [before, record] = [page.savedFrames, await readLedger(server.database.pool, held)];
  type(page.ydoc, 'meanwhile');
  type(other.ydoc, 'free');
  expect((await page.closed).code).toBe(closeReasons.not_committed.code);
  expect(page.savedFrames).toBe(before);
  await other.saved();
  expect(await readLedger(server.database.pool, held)).toEqual(record);

  await stuck.query('rollback');
  stuck.release();
  const again = await openPage(maya, held, { ydoc: page.ydoc });
  expect(plainTextOf(replay(await readLedger(server.database.pool, held)))).toBe('before meanwhile');
  for (const one of [again, other]) one.close();
});
