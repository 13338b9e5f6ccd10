/** Two servers on one database, with one document open on both. */
import { closeReasons } from '@entente/protocol/close-codes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { command, signIn, type SignedIn } from '../support/people.ts';
import { knock } from '../support/raw-socket.ts';
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

/** A line of hints at a server. */
async function openLine(who: SignedIn, url: string): Promise<{ ended: Promise<void> }> {
  const line = await fetch(`${url}/api/alliances/${who.allianceId}/live`, {
    headers: { cookie: who.cookie },
  });
  expect(line.status).toBe(200);
  return { ended: line.text().then(() => undefined) };
}

test('[RL73] what is taken away at one server, or by hand, is taken away at the other, and nobody else notices', async () => {
  const there = elsewhere.url;
  const { pool } = server.database;
  const [documentId, other] = [await createDocument(maya), await createDocument(maya)];
  const [desk, phone] = [await signIn(server.url, 'maya'), await signIn(there, 'maya')];
  const line = await openLine(desk, there);
  const pages = [
    await openPage(desk, documentId, { url: there }),
    await openPage(desk, other, { url: there }),
  ];
  const kept = await openPage(phone, documentId);
  await command(desk, '/api/auth/sign-out');
  for (const page of pages) expect((await page.closed).code).toBe(4401);
  await line.ended;

  const bystander = await openPage(daniel, other, { url: there });
  await command(maya, `/api/documents/${documentId}/archive`);
  expect((await kept.closed).code).toBe(4510);
  expect((await openPage(phone, documentId)).welcome).toMatchObject({ canEdit: false });

  const tomas = await openPage(await signIn(there, 'tomas'), other);
  const demoted = await signIn(there, 'tomas');
  await pool.query(`update member set role = 'viewer' where user_id = $1`, [demoted.userId]);
  expect((await tomas.closed).code).toBe(4510);
  const viewer = await openPage(demoted, other);
  expect(viewer.welcome).toEqual({ role: 'viewer', canEdit: false });

  // Their connections that listen are ended: what is taken away then is found when they listen again.
  const ending = `select pid, pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ~ '^(listen|select 1$)' and pid <> pg_backend_pid()`;
  expect((await pool.query(ending)).rowCount).toBe(2);
  await pool.query('delete from member where user_id = $1', [demoted.userId]);
  expect((await viewer.closed).code).toBe(4510);
  expect(await knock({ ...demoted, documentId: other })).toMatchObject({ code: 4404, frames: [] });
  expect(bystander.socket.isClosed).toBe(false);
  type(bystander.ydoc, 'undisturbed');
  await bystander.saved();
  bystander.close();
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
