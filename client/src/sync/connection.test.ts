import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type Connection, createConnection } from './connection.ts';
import type { SyncEvent } from './sync-state.ts';

/** A socket that does only what the test makes it do. */
class StillSocket extends EventTarget {
  static readonly all: StillSocket[] = [];
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor() {
    super();
    StillSocket.all.push(this);
  }

  send(): void {}

  close(): void {}
}

let connection: Connection;
let events: SyncEvent[];
let chance = 0;
const closeNewest = (code: number) => StillSocket.all.at(-1)?.onclose?.({ code, reason: '' });
const attempts = () => StillSocket.all.length;

beforeEach(() => {
  vi.useFakeTimers();
  StillSocket.all.length = 0;
  events = [];
  connection = createConnection({
    serverUrl: 'ws://relay/sync',
    documentId: 'd',
    userId: 'u',
    schemaVersion: 1,
    ydoc: new Y.Doc(),
    webSocket: StillSocket as unknown as typeof WebSocket,
    random: () => chance,
    onEvent: (event) => events.push(event),
    onPermission: () => undefined,
  });
  connection.connect();
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

it('[CC4] pauses as chance has it, longer with each failure, and short again once all was saved', () => {
  chance = 0.5;
  const pauses = [1700, 3200, 6200, 7700, 7700];
  for (const pauseMs of pauses) {
    const before = attempts();
    closeNewest(4503);
    vi.advanceTimersByTime(pauseMs - 1);
    expect(attempts()).toBe(before);
    vi.advanceTimersByTime(1);
    expect(attempts()).toBe(before + 1);
  }
  connection.settle();
  closeNewest(1006);
  vi.advanceTimersByTime(1700);
  expect(attempts()).toBe(pauses.length + 2);
});

it('[CC1] does not try after a final code, however long it waits', () => {
  closeNewest(4404);
  vi.advanceTimersByTime(3_600_000);
  expect(attempts()).toBe(1);
  expect(events).toEqual([{ kind: 'ended', reason: 'document_not_found' }]);
});

it('[CC5] waits no longer when told to connect, and makes one socket only', () => {
  chance = 1;
  closeNewest(1006);
  connection.connect();
  connection.connect();
  expect(attempts()).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(attempts()).toBe(2);
});

it('[WF8] begins its presence at a clock that others do not ignore', () => {
  const { awareness } = connection;
  expect(awareness.meta.get(awareness.clientID)?.clock).toBe(1);
});

it('tries no more when it is closed', () => {
  closeNewest(1006);
  connection.close();
  vi.advanceTimersByTime(60_000);
  expect(attempts()).toBe(1);
});
