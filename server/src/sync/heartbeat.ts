/** Finds out which sockets are dead, and keeps those alive that only listen. */
import type { WebSocket } from 'ws';
import type { Connection } from './connection.ts';
import { keepAlive } from './sync-frames.ts';

/** Half of what a standard provider waits for a sign of life (30 s, y-websocket 3.1). */
const BEAT_MS = 15_000;

interface Pulse {
  readonly ws: WebSocket;
  readonly connection: Connection;
  /** When its session ends: then it has to come back and be let in again. */
  readonly expiresAt: Date;
  hasAnswered: boolean;
}

export interface Heartbeat {
  add(ws: WebSocket, connection: Connection, expiresAt: Date): void;
  remove(connection: Connection): void;
  stop(): void;
}

function beat({ ws, connection, expiresAt, hasAnswered }: Pulse, now: number): void {
  if (expiresAt.getTime() <= now) return connection.close('access_changed');
  if (!hasAnswered) return ws.terminate();
  ws.ping();
  connection.send(keepAlive);
}

/** Begins to beat; every connection that is added must be removed when it has left. */
export function startHeartbeat(): Heartbeat {
  const pulses = new Map<Connection, Pulse>();
  const timer = setInterval(() => {
    const now = Date.now();
    for (const pulse of pulses.values()) {
      beat(pulse, now);
      pulse.hasAnswered = false;
    }
  }, BEAT_MS);
  timer.unref();
  return {
    add(ws, connection, expiresAt) {
      const pulse: Pulse = { ws, connection, expiresAt, hasAnswered: true };
      ws.on('pong', () => (pulse.hasAnswered = true));
      pulses.set(connection, pulse);
    },
    remove: (connection) => void pulses.delete(connection),
    stop: () => clearInterval(timer),
  };
}
