import type { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from './connection.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { keepAlive } from './sync-frames.ts';

/** What a standard provider waits for a sign of life (y-websocket 3.1, `messageReconnectTimeout`). */
const PROVIDER_PATIENCE_MS = 30_000;

let heartbeat: Heartbeat;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  heartbeat = startHeartbeat();
});
afterEach(() => {
  heartbeat.stop();
  vi.useRealTimers();
});

/** A socket that answers pings for as long as `isAlive`, and what was done to it. */
function connect(expiresAt = new Date(1e12)) {
  const heard = { pongs: () => undefined as unknown, sentAt: [] as number[], isAlive: true };
  const ws = {
    on: (_: 'pong', listener: () => unknown) => (heard.pongs = listener),
    ping: () => void setTimeout(() => heard.isAlive && heard.pongs(), 50),
    terminate: vi.fn(),
  };
  const connection = {
    send: vi.fn((frame: Uint8Array) => {
      expect(frame).toBe(keepAlive);
      heard.sentAt.push(Date.now());
    }),
    close: vi.fn(),
  };
  heartbeat.add(ws as unknown as WebSocket, connection as unknown as Connection, expiresAt);
  return { ws, connection, heard };
}

test('[RL14] a page that only listens hears something well within the patience of a standard provider', () => {
  const { ws, connection, heard } = connect();
  vi.advanceTimersByTime(10 * PROVIDER_PATIENCE_MS);
  const gaps = heard.sentAt.map((at, index) => at - (heard.sentAt[index - 1] ?? 0));
  expect(gaps.length).toBeGreaterThan(10);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(PROVIDER_PATIENCE_MS / 2);
  expect(ws.terminate).not.toHaveBeenCalled();
  expect(connection.close).not.toHaveBeenCalled();
});

test('[RL14] the sign of life says nothing that a provider would act on', () => {
  expect([...keepAlive]).toEqual([1, 1, 0]);
});

test('[RL15] a socket that answers no more is ended, and the one beside it is not', () => {
  const [dead, alive] = [connect(), connect()];
  dead.heard.isAlive = false;
  vi.advanceTimersByTime(2 * PROVIDER_PATIENCE_MS);
  expect(dead.ws.terminate).toHaveBeenCalled();
  expect(alive.ws.terminate).not.toHaveBeenCalled();
});

test('[RL16] when the session has run out the socket is sent back to the one place that decides', () => {
  const { connection } = connect(new Date(40_000));
  vi.advanceTimersByTime(39_000);
  expect(connection.close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(connection.close).toHaveBeenCalledWith('access_changed');
});

test('[RL15] who has left is no more listened to', () => {
  const { ws, connection, heard } = connect();
  heard.isAlive = false;
  heartbeat.remove(connection as unknown as Connection);
  vi.advanceTimersByTime(2 * PROVIDER_PATIENCE_MS);
  expect(ws.terminate).not.toHaveBeenCalled();
});
