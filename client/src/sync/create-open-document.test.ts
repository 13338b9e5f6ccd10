import 'fake-indexeddb/auto';
import { encodeRefused, syncType } from '@entente/protocol/frames';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDocument } from './create-open-document.ts';
import { countUnsentDocuments } from './local-copies.ts';
import type { OpenDocument } from './open-document.ts';
import type { OpenOptions } from './open-options.ts';
import type { PageSignal } from './page-signals.ts';
import { type RelayDouble, startRelayDouble } from './testing/relay-double.ts';
import { until } from './testing/until.ts';

const documentId = '0b9c3c2e-1f5e-4a52-9a0d-6d2f6a3b7c11';
const userId = '5f0c9a1e-7b1d-4e0f-8f43-2c9b1d3e4a55';

let relay: RelayDouble;
let pages: OpenDocument[] = [];
const signals = new Map<OpenDocument, (signal: PageSignal) => void>();

function open(options: Partial<OpenOptions> = {}): OpenDocument {
  let hear: (signal: PageSignal) => void = () => undefined;
  const page = openDocument({
    documentId,
    userId,
    schemaVersion: 1,
    serverUrl: relay.url,
    random: () => 0,
    signals: {
      subscribe(listener) {
        hear = listener;
        return () => undefined;
      },
    },
    ...options,
  });
  pages.push(page);
  signals.set(page, hear);
  return page;
}

const type = (page: OpenDocument, text: string) => page.ydoc.getText('t').insert(0, text);
const textOf = (ydoc: OpenDocument['ydoc']) => ydoc.getText('t').toJSON();
const kindOf = (page: OpenDocument) => page.saveState.read().kind;
const saved = (page: OpenDocument) => until(page.saveState, ({ kind }) => kind === 'saved');
const offline = (page: OpenDocument) => until(page.saveState, ({ kind }) => kind === 'offline');
const notSaved = (page: OpenDocument) => until(page.saveState, ({ kind }) => kind === 'not-saved');
/** Nobody answers there. */
const nowhere: Partial<OpenOptions> = {
  serverUrl: 'ws://127.0.0.1:9/sync',
  patience: { firstConnectionMs: 50 },
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  relay = await startRelayDouble();
});

afterEach(async () => {
  for (const page of pages) page.close();
  pages = [];
  await relay.close();
});

it('[WF1] states what it asks for in the address, and [WF2] takes its permission from the welcome', async () => {
  const page = open({ schemaVersion: 7 });
  expect(page.permission.read()).toBeUndefined();
  await saved(page);
  expect(relay.connections[0]?.address).toBe(`/sync/${documentId}?frames=1&schema=7&user=${userId}`);
  expect(page.permission.read()).toEqual({ role: 'editor', canEdit: true });
});

it('[SS1] says saving until the server has confirmed, and [WF3] counts its empty step 2', async () => {
  const page = open();
  await saved(page);
  expect(relay.connections[0]?.editFrames).toHaveLength(1);
  relay.isHolding = true;
  type(page, 'a');
  type(page, 'b');
  expect(page.saveState.read()).toEqual({ kind: 'saving', unsent: 2 });
  await vi.waitFor(() => expect(relay.connections[0]?.editFrames).toHaveLength(3), { timeout: 20_000 });
  expect(kindOf(page)).toBe('saving');
  relay.connections[0]?.confirm();
  await saved(page);
  expect(textOf(relay.record)).toBe('ba');
});

it('[SS10] is ready when the server has caught it up, and shows what others write', async () => {
  relay.edit((ydoc) => ydoc.getText('t').insert(0, 'seed'));
  const page = open();
  await until(page.isReady, Boolean);
  expect(textOf(page.ydoc)).toBe('seed');
  await saved(page);
  relay.edit((ydoc) => ydoc.getText('t').insert(4, 'ling'));
  await vi.waitFor(() => expect(textOf(page.ydoc)).toBe('seedling'), { timeout: 20_000 });
  expect(kindOf(page)).toBe('saved');
});

it('[SS12] tells before content enters; what is written then is this page’s own edit', async () => {
  const page = open();
  await saved(page);
  const seen: string[] = [];
  const end = page.beforeContent(() => {
    seen.push(textOf(page.ydoc));
    if (seen.length === 1) type(page, 'ours ');
  });
  relay.edit((ydoc) => ydoc.getText('t').insert(0, 'theirs '));
  await vi.waitFor(() => expect(textOf(relay.record)).toContain('ours '), { timeout: 20_000 });
  await saved(page);
  expect(textOf(page.ydoc)).toBe(textOf(relay.record));
  expect(seen[0]).toBe('');
  end();
  const heard = seen.length;
  relay.edit((ydoc) => ydoc.getText('t').insert(0, 'again '));
  await vi.waitFor(() => expect(textOf(page.ydoc)).toContain('again '), { timeout: 20_000 });
  expect(seen).toHaveLength(heard);
});

it('[WF5] sends nothing ahead of its step 2', async () => {
  let begin: (() => void) | undefined;
  const page = open(nowhere);
  await offline(page);
  type(page, 'offline ');
  page.close();
  relay.onConnection = (connection) => {
    begin = () => connection.send(Uint8Array.of(0, syncType.step1, 1, 0));
    return true;
  };
  const again = open();
  await until(again.saveState, ({ kind }) => kind === 'saving');
  type(again, 'early ');
  await vi.waitFor(() => expect(begin).toBeDefined(), { timeout: 20_000 });
  begin?.();
  await saved(again);
  expect(relay.connections[0]?.editFrames.map((frame) => frame[1])).toEqual([syncType.step2]);
  expect(textOf(relay.record)).toBe('early offline ');
});

it('[PS2] sends again what a lost connection left unconfirmed', async () => {
  const page = open();
  await saved(page);
  relay.isHolding = true;
  type(page, 'kept');
  await vi.waitFor(() => expect(relay.connections[0]?.editFrames).toHaveLength(2), { timeout: 20_000 });
  relay.connections[0]?.cut();
  expect(await offline(page)).toEqual({ kind: 'offline', unsent: 1, isKept: true });
  relay.isHolding = false;
  await saved(page);
  expect(textOf(relay.record)).toBe('kept');
});

it('[SS8] shows what is unsent when a document is opened again offline, until the server has it', async () => {
  const first = open(nowhere);
  await offline(first);
  type(first, 'b');
  type(first, 'a');
  first.close();

  const second = open(nowhere);
  expect(await offline(second)).toEqual({ kind: 'offline', unsent: 2, isKept: true });
  await until(second.isReady, Boolean);
  expect(textOf(second.ydoc)).toBe('ab');
  type(second, '-');
  second.close();

  const third = open();
  await saved(third);
  expect(textOf(relay.record)).toBe('-ab');
  third.close();

  const fourth = open(nowhere);
  expect(await offline(fourth)).toEqual({ kind: 'offline', unsent: 0, isKept: true });
});

it('[SS9] sends what another page left behind, once it is looked at', async () => {
  const stays = open();
  await saved(stays);
  relay.isHolding = true;
  const goes = open(nowhere);
  await offline(goes);
  type(goes, 'left behind');
  goes.close();
  signals.get(stays)?.('visible');
  expect(await until(stays.saveState, ({ kind }) => kind === 'saving')).toEqual({
    kind: 'saving',
    unsent: 1,
  });
  expect(textOf(stays.ydoc)).toBe('left behind');
  await vi.waitFor(() => expect(relay.connections[0]?.editFrames).toHaveLength(2), { timeout: 20_000 });
  relay.connections[0]?.confirm();
  await saved(stays);
  expect(textOf(relay.record)).toBe('left behind');
});

it('[SS9] says saved again when the other page has sent its edits itself', async () => {
  const [one, other] = [open(), open()];
  await Promise.all([saved(one), saved(other)]);
  type(other, 'by itself');
  signals.get(one)?.('visible');
  await saved(other);
  await vi.waitFor(() => expect(textOf(one.ydoc)).toBe('by itself'), { timeout: 20_000 });
  await vi.waitFor(async () => expect(await countUnsentDocuments(userId)).toBe(0), { timeout: 20_000 });
  expect(kindOf(one)).toBe('saved');
  one.close();
  other.close();
  const again = open(nowhere);
  expect(await offline(again)).toEqual({ kind: 'offline', unsent: 0, isKept: true });
});

it('[SS6] an older page opens nothing of a copy that a newer one wrote, and does not connect', async () => {
  const newer = open({ ...nowhere, schemaVersion: 2 });
  await offline(newer);
  type(newer, 'new words');
  newer.close();
  const older = open({ schemaVersion: 1 });
  expect(await notSaved(older)).toEqual({ kind: 'not-saved', unsent: 1, reason: 'schema_too_old' });
  older.reconnect();
  expect(kindOf(older)).toBe('not-saved');
  expect(older.isReady.read()).toBe(false);
  expect(textOf(older.ydoc)).toBe('');
  expect(relay.connections).toHaveLength(0);
  const newest = open({ schemaVersion: 3 });
  await saved(newest);
  expect(textOf(relay.record)).toBe('new words');
});

it('[SS6] an older page that is open stops when a newer one opens the copy', async () => {
  const older = open({ schemaVersion: 1 });
  await saved(older);
  const newer = open({ schemaVersion: 2 });
  await saved(newer);
  expect(await notSaved(older)).toEqual({ kind: 'not-saved', unsent: 0, reason: 'schema_too_old' });
  type(newer, 'new words');
  await saved(newer);
  expect(textOf(older.ydoc)).toBe('');
});

it('[SS5] goes on without a copy when the browser keeps nothing, and says so', async () => {
  globalThis.indexedDB = {
    open() {
      throw new DOMException('Not here.', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const page = open();
  await saved(page);
  relay.onConnection = () => true;
  relay.connections[0]?.cut();
  expect(await offline(page)).toEqual({ kind: 'offline', unsent: 0, isKept: false });
});

it('[SS5] says that nothing is kept once the copy refused an edit', async () => {
  const page = open(nowhere);
  await offline(page);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  type(page, 'too much');
  const state = await until(page.saveState, (value) => value.kind === 'offline' && !value.isKept);
  expect(state).toEqual({ kind: 'offline', unsent: 1, isKept: false });
  vi.restoreAllMocks();
});

it.each([
  [4401, 'signed_out'],
  [4403, 'not_allowed'],
  [4409, 'foreign_client_id'],
  [4426, 'schema_too_old'],
  [1009, 'update_too_large'],
] as const)('[CC1] does not come back after %i', async (code, reason) => {
  const page = open();
  await saved(page);
  relay.isHolding = true;
  type(page, 'refused');
  relay.connections[0]?.close(code);
  expect(await notSaved(page)).toEqual({ kind: 'not-saved', unsent: 1, reason });
  signals.get(page)?.('online');
  signals.get(page)?.('visible');
  expect(relay.connections).toHaveLength(1);
});

it.each([4500, 4503, 4509, 4510, 1011])('[CC2] comes back after %i', async (code) => {
  const page = open();
  await saved(page);
  relay.connections[0]?.close(code);
  await offline(page);
  await saved(page);
  expect(relay.connections).toHaveLength(2);
});

it('[CC3] comes back after a final close when the person asks', async () => {
  const page = open();
  await saved(page);
  relay.connections[0]?.close(4401);
  await notSaved(page);
  page.reconnect();
  await saved(page);
});

it('[PS4] takes the reason from the refusal when the close code is lost', async () => {
  const page = open();
  await saved(page);
  relay.connections[0]?.send(encodeRefused({ frame: 2, reason: 'content_not_known', sentence: '' }));
  relay.connections[0]?.cut();
  expect(await notSaved(page)).toMatchObject({ reason: 'content_not_known' });
});

it('[CC5] gives up its socket without a network and tries at once when it is back', async () => {
  const page = open();
  await saved(page);
  signals.get(page)?.('offline');
  expect(kindOf(page)).toBe('offline');
  type(page, 'on the train');
  signals.get(page)?.('online');
  await saved(page);
  expect(textOf(relay.record)).toBe('on the train');
});

it('[SS4] gives up a connection that confirms nothing', async () => {
  const page = open({ patience: { savedMs: 100 } });
  await saved(page);
  relay.isHolding = true;
  type(page, 'slow');
  expect(await offline(page)).toEqual({ kind: 'offline', unsent: 1, isKept: true });
  relay.isHolding = false;
  await saved(page);
  expect(relay.connections.length).toBeGreaterThan(1);
});

it('[SS8] discards what the server refused, and the next opening starts from the server', async () => {
  relay.edit((ydoc) => ydoc.getText('t').insert(0, 'agreed'));
  const page = open();
  await saved(page);
  relay.isHolding = true;
  type(page, 'refused ');
  relay.connections[0]?.close(4422);
  await notSaved(page);
  await page.discardLocal();
  relay.isHolding = false;
  const again = open();
  await saved(again);
  expect(textOf(again.ydoc)).toBe('agreed');
});
