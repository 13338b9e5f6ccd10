/** What a page may do changes while it is open. */
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDocument, readLedger } from '../support/documents.ts';
import { command, signIn, type SignedIn } from '../support/people.ts';
import { knock } from '../support/raw-socket.ts';
import { openPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { hasText, plainTextOf, textOf, type } from '../support/text.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
let priya: SignedIn;
let documentId: DocumentId;
beforeAll(async () => {
  server = await startRelayServer();
  maya = await signIn(server.url, 'maya');
  daniel = await signIn(server.url, 'daniel');
  priya = await signIn(server.url, 'priya');
});
afterAll(() => server.close());
beforeEach(async () => {
  documentId = await createDocument(maya);
});

/** Unheard: its trigger does not fire. */
const setRole = (who: SignedIn, role: string) =>
  server.database.pool.query(
    `begin; set local session_replication_role = replica;
     update member set role = '${role}' where user_id = '${who.userId}'; commit`,
  );

test('[RL50] signing out closes the sockets of that session, in every document, and no other', async () => {
  const another = await createDocument(maya);
  const desk = await signIn(server.url, 'maya');
  const pages = [await openPage(desk, documentId), await openPage(desk, another)];
  const phone = await openPage(maya, documentId);
  const other = await openPage(daniel, documentId);
  await command(desk, '/api/auth/sign-out');
  for (const page of pages) expect((await page.closed).code).toBe(4401);
  expect(await knock({ ...desk, documentId })).toMatchObject({ code: 4401, frames: [] });
  type(phone.ydoc, 'still here');
  await Promise.all([phone.saved(), other.until(() => plainTextOf(other.ydoc) === 'still here')]);
  for (const page of [phone, other]) page.close();
});

test('[RL52] archiving sends the editors back, who then may only read; bringing back lets them edit again', async () => {
  const [editor, reader] = [await openPage(maya, documentId), await openPage(priya, documentId)];
  const colleague = await openPage(daniel, documentId);
  type(editor.ydoc, 'We agree.');
  await Promise.all([editor.saved(), reader.until(() => plainTextOf(reader.ydoc) === 'We agree.')]);

  await command(daniel, `/api/documents/${documentId}/archive`);
  expect((await editor.closed).code).toBe(4510);
  expect((await colleague.closed).code).toBe(4510);
  const archived = await openPage(maya, documentId, { ydoc: editor.ydoc });
  expect(archived.welcome).toEqual({ role: 'liaison', canEdit: false });
  const before = await readLedger(server.database.pool, documentId);
  archived.sendUpdate(new Uint8Array([0, 0]));
  await archived.saved();
  type(archived.ydoc, ' Not any more.');
  expect((await archived.closed).code).toBe(4403);
  expect(await readLedger(server.database.pool, documentId)).toEqual(before);

  const later = await openPage(daniel, documentId);
  await command(maya, `/api/documents/${documentId}/bring-back`);
  expect((await later.closed).code).toBe(4510);
  const back = await openPage(daniel, documentId);
  expect(back.welcome).toEqual({ role: 'liaison', canEdit: true });
  type(back.ydoc, ' Again.');
  await Promise.all([back.saved(), reader.until(() => plainTextOf(reader.ydoc) === 'We agree. Again.')]);
  for (const page of [reader, back]) page.close();
});

test('[RL5] who lost the right to edit in another place writes nothing: the commit asks again', async () => {
  const tomas = await signIn(server.url, 'tomas');
  const [demoted, other] = [await openPage(tomas, documentId), await openPage(daniel, documentId)];
  textOf(other.ydoc);
  await Promise.all([other.saved(), demoted.until(() => hasText(demoted.ydoc))]);
  const before = await readLedger(server.database.pool, documentId);
  await setRole(tomas, 'viewer');
  type(demoted.ydoc, 'too late');
  expect((await demoted.closed).code).toBe(4510);
  expect((await other.closed).code).toBe(4510);
  expect(await readLedger(server.database.pool, documentId)).toEqual(before);

  // Everybody comes back through the one place that decides, each with what it may do by then.
  const again = await openPage(daniel, documentId, { ydoc: other.ydoc });
  type(again.ydoc, 'in time');
  await again.saved();
  const viewer = await openPage(tomas, documentId);
  expect(viewer.welcome).toEqual({ role: 'viewer', canEdit: false });
  expect(plainTextOf(viewer.ydoc)).toBe('in time');
  await setRole(tomas, 'editor');
  for (const page of [again, viewer]) page.close();
});

test('[RL41] who was removed from the alliance finds no document', async () => {
  const ingrid = await signIn(server.url, 'ingrid');
  const page = await openPage(ingrid, documentId);
  await server.database.pool.query('delete from member where user_id = $1', [ingrid.userId]);
  expect((await page.closed).code).toBe(4510);
  expect(await knock({ ...ingrid, documentId })).toMatchObject({ code: 4404, frames: [] });
});
