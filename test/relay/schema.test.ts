/** A browser whose schema lacks something in the document would delete it for everyone, so it gets nothing of it. */
import { closeReasons } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { knock } from '../support/raw-socket.ts';
import { openPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { plainTextOf, type } from '../support/text.ts';

let server: RelayServer;
let maya: SignedIn;
let documentId: DocumentId;
beforeAll(async () => {
  server = await startRelayServer();
  maya = await signIn(server.url, 'maya');
});
afterAll(() => server.close());
beforeEach(async () => {
  documentId = await createDocument(maya);
  const page = await openPage(maya, documentId);
  type(page.ydoc, 'With something newer in it.');
  await page.saved();
  page.close();
  await server.database.pool.query('update document set schema_version = 2 where id = $1', [documentId]);
});

const { code, sentence } = closeReasons.schema_too_old;

test.each(['frames=1&schema=1', 'schema=1', 'frames=1&schema=0'])(
  '[RL60] a page of an older schema (%s) is told to reload before it gets a byte',
  async (query) => {
    expect(await knock({ ...maya, documentId, query })).toEqual({ code, reason: sentence, frames: [] });
  },
);

test('[RL60] a stranger with an old page learns nothing of the schema', async () => {
  expect(await knock({ url: server.url, documentId, query: 'schema=1' })).toMatchObject({ code: 4401 });
});

test.each(['frames=1&schema=2', 'frames=1&schema=3', 'frames=1'])(
  '[RL60] a page that can show it, or that shows nothing (%s), is let in',
  async (query) => {
    const page = await openPage(maya, documentId, { query });
    expect(plainTextOf(page.ydoc)).toBe('With something newer in it.');
    page.close();
  },
);
