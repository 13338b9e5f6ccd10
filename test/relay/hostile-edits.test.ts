/** People of the alliance whose pages send what they must not. */
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { encodeInsertions } from '@entente/server/sync/gate/testing/raw-insertions';
import { encodeUpdate } from '@entente/server/sync/sync-frames';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { expectUndisturbed } from '../support/bystander.ts';
import { countRefusals, createDocument, readAuthors, readLedger } from '../support/documents.ts';
import { signIn, type DemoName, type SignedIn } from '../support/people.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, forge, plainTextOf, textOf, type } from '../support/text.ts';

let server: RelayServer;
const people = new Map<DemoName, SignedIn>();
const who = (name: DemoName): SignedIn => people.get(name) as SignedIn;

beforeAll(async () => {
  server = await startRelayServer();
  for (const name of ['maya', 'tomas', 'daniel', 'priya', 'kenji'] as const)
    people.set(name, await signIn(server.url, name));
});
afterAll(() => server.close());

let documentId: DocumentId;
let maya: RelayPage;
let daniel: RelayPage;
beforeEach(async () => {
  documentId = await createDocument(who('maya'));
  [maya, daniel] = [await openPage(who('maya'), documentId), await openPage(who('daniel'), documentId)];
  type(maya.ydoc, 'We agree.');
  await Promise.all([maya.saved(), daniel.until(() => contentOf(daniel.ydoc) === contentOf(maya.ydoc))]);
  return async () => {
    for (const page of [maya, daniel]) page.close();
    await Promise.all([maya.closed, daniel.closed]);
  };
});

/** Sends what must be refused: one line in the trail, nothing on the record, the others undisturbed. */
async function expectRefused(offender: RelayPage, reason: CloseReason, act: () => void): Promise<void> {
  const { pool } = server.database;
  const before = { rows: await readLedger(pool, documentId), authors: await readAuthors(pool, documentId) };
  const frame = offender.editFrames + 1;
  act();
  expect(await offender.closed).toEqual({
    code: closeReasons[reason].code,
    reason: closeReasons[reason].sentence,
  });
  expect(offender.refused).toEqual({ frame, reason, sentence: closeReasons[reason].sentence });
  expect(await readLedger(pool, documentId)).toEqual(before.rows);
  expect(await readAuthors(pool, documentId)).toEqual(before.authors);
  await vi.waitFor(async () => expect(await countRefusals(pool, documentId)).toEqual({ [reason]: 1 }), {
    timeout: 20_000,
  });
  await expectUndisturbed(maya, daniel);
}

const ownEdit = (page: RelayPage, change: (copy: Y.Doc) => void) =>
  forge(page.ydoc, page.ydoc.clientID, change);

describe('an edit that must not be', () => {
  test.each(['priya', 'kenji'] as const)('[RL20] of %s, who may only read: 4403', async (name) => {
    const reader = await openPage(who(name), documentId);
    expect(reader.welcome?.canEdit).toBe(false);
    await expectRefused(reader, 'not_allowed', () => type(reader.ydoc, 'not '));
  });

  test('[RL20] a deletion by somebody who may only read: 4403', async () => {
    const reader = await openPage(who('priya'), documentId);
    await expectRefused(reader, 'not_allowed', () => textOf(reader.ydoc).delete(0, 3));
  });

  test("[RL21] under a colleague's clientID, whether of the own firm or of the other: 4409", async () => {
    const thief = await openPage(who('tomas'), documentId);
    await expectRefused(thief, 'foreign_client_id', () =>
      thief.sendUpdate(forge(thief.ydoc, maya.ydoc.clientID, (copy) => textOf(copy).insert(3, 'do not '))),
    );
  });

  test('[RL21] under a clientID that was seen in presence only, before its first edit: 4409', async () => {
    const colleague = await openPage(who('tomas'), documentId);
    const thief = await openPage(who('daniel'), documentId);
    colleague.claim({});
    await thief.until(() => thief.others.has(colleague.ydoc.clientID));
    await expectRefused(thief, 'foreign_client_id', () =>
      thief.sendUpdate(forge(thief.ydoc, colleague.ydoc.clientID, (copy) => type(copy, ' Not.'))),
    );
    type(colleague.ydoc, ' Tomás.');
    await colleague.saved();
    expect((await readAuthors(server.database.pool, documentId)).get(colleague.ydoc.clientID)).toBe(
      who('tomas').userId,
    );
    colleague.close();
  });

  test("[RL21] presence under a colleague's clientID is passed over, and the colleague's stays", async () => {
    maya.claim({ cursor: null });
    const thief = await openPage(who('tomas'), documentId);
    thief.claim({ cursor: null }, { clientId: maya.ydoc.clientID, clock: 99 });
    thief.claim({ cursor: null }, { clock: 1 });
    await daniel.until(() => daniel.others.has(thief.ydoc.clientID));
    expect(daniel.others.get(maya.ydoc.clientID)).toMatchObject({ user: { userId: who('maya').userId } });
    thief.close();
    await daniel.until(() => !daniel.others.has(thief.ydoc.clientID));
    expect(daniel.others.has(maya.ydoc.clientID)).toBe(true);
    await expectUndisturbed(maya, daniel);
  });

  test.each<[string, CloseReason, (copy: Y.Doc) => void]>([
    ['root', 'content_not_known', (copy) => copy.getXmlFragment('elsewhere').insert(0, [new Y.XmlText('x')])],
    [
      'node',
      'content_not_known',
      (copy) => copy.getXmlFragment('content').insert(0, [new Y.XmlElement('script')]),
    ],
    ['mark', 'content_not_known', (copy) => textOf(copy).format(0, 2, { blink: {} })],
  ])('[RL22] with a %s that no agreement has: 4422', async (_, reason, change) => {
    const offender = await openPage(who('tomas'), documentId);
    await expectRefused(offender, reason, () => offender.sendUpdate(ownEdit(offender, change)));
  });

  test('[RL23] that needs something nobody has: 4509, and the page that comes back gets everything', async () => {
    const offender = await openPage(who('tomas'), documentId);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(offender.ydoc));
    type(copy, ' First.');
    const behind = forge(copy, copy.clientID, (next) => type(next, ' Second.'));
    await expectRefused(offender, 'gap', () => offender.sendUpdate(behind));
  });

  test('[RL24] that is no update: 4400', async () => {
    const offender = await openPage(who('tomas'), documentId);
    await expectRefused(offender, 'unreadable_frame', () => offender.sendUpdate(new Uint8Array([1, 2, 3])));
  });

  test('[RL25] of more than 4 MiB in a frame that is not too long: 4413', async () => {
    const offender = await openPage(who('tomas'), documentId);
    const filled = ownEdit(offender, (copy) => type(copy, 'x'.repeat(limits.updateBytes)));
    expect(filled.byteLength).toBeGreaterThan(limits.updateBytes);
    expect(encodeUpdate(filled).byteLength).toBeLessThanOrEqual(limits.frameBytes);
    await expectRefused(offender, 'update_too_large', () => offender.sendUpdate(filled));
  });

  test('[RL27] that every reader would have to look for the place of for minutes: 4424', async () => {
    const offender = await openPage(who('tomas'), documentId);
    const { clientID } = maya.ydoc;
    const end = Y.getState(offender.ydoc.store, clientID) - 1;
    /** 18,000 characters, each put before the one before it, in one place of the text. */
    const backwards = (own: number) =>
      encodeInsertions(
        [own, 0],
        Array.from({ length: 18_000 }, (_, clock) => ({
          left: [clientID, end - 1] as const,
          right: clock === 0 ? ([clientID, end] as const) : ([own, clock - 1] as const),
        })),
      );
    offender.sendUpdate(backwards(1010));
    await offender.saved();
    await daniel.until(() => plainTextOf(daniel.ydoc).includes('x'.repeat(18_000)));
    await expectRefused(offender, 'too_entangled', () => offender.sendUpdate(backwards(1011)));
    const back = await openPage(who('tomas'), documentId);
    type(back.ydoc, ' Honest again.');
    await Promise.all([back.saved(), daniel.until(() => plainTextOf(daniel.ydoc).includes('again'))]);
    back.close();
  });

  test('[RL26] what came before it on the same socket stays on the record and is called saved', async () => {
    const offender = await openPage(who('tomas'), documentId);
    type(offender.ydoc, ' Honest.');
    const saved = offender.saved();
    offender.sendUpdate(new Uint8Array([1, 2, 3]));
    await Promise.allSettled([saved]);
    expect((await offender.closed).code).toBe(closeReasons.unreadable_frame.code);
    await daniel.until(() => contentOf(daniel.ydoc).includes('Honest'));
    await expectUndisturbed(maya, daniel);
  });
});
