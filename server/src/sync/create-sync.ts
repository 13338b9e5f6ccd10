/** The relay put together: sockets in, rooms between, the ledger behind. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { readDocumentAccess } from '../access/document-access.ts';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import type { Signals } from '../events/signals.ts';
import { createLanes } from '../ledger/lanes.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readLivingSessions, type Session } from '../people/sessions.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { ReadAccess } from './admit.ts';
import { Doors } from './doors.ts';
import type { Edit } from './edit.ts';
import { followSignals } from './follow-signals.ts';
import { startHeartbeat } from './heartbeat.ts';
import { loadRoom } from './load-room.ts';
import { reportRefusal } from './report-refusal.ts';
import { Rooms } from './rooms.ts';
import { tellWritten } from './tell-written.ts';
import type { Hints } from '../versions/hints.ts';
import { createUpgradeHandler, type UpgradeHandler } from './upgrade.ts';

/** Milliseconds that presence is gathered before it goes out: carets move at 40 frames a second. */
const PRESENCE_MS = 25;

/** Milliseconds an empty room is kept, so that a lone page that is loaded again finds it open. */
const IDLE_MS = 30_000;

interface SyncOptions {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly snapshots: Snapshots;
  readonly signals: Signals;
  readonly log: Logger;
  /** Where is told what versions may be due of. */
  readonly hints: Hints;
  readonly origins: readonly string[];
  readonly readSession: (headers: IncomingHttpHeaders) => Promise<Session | undefined>;
}

export interface Sync {
  readonly handleUpgrade: UpgradeHandler;
  /** Tells every socket to come back; resolves when everything received is on the record. */
  readonly drain: () => Promise<void>;
}

/** Wires the relay; nothing runs before the first socket but the heartbeat. */
export function createSync(options: SyncOptions): Sync {
  const { db, ledger, snapshots, signals, log, hints, origins, readSession } = options;
  const groupCommit = createLanes(ledger);
  const ports = {
    groupCommit,
    now: () => new Date(),
    later: (callback: () => void) => void setTimeout(callback, PRESENCE_MS),
    onRestored({ connection }: Edit) {
      const { actor, document } = connection.access;
      signals.send({ kind: 'restored', allianceId: actor.allianceId, documentId: document.id });
    },
    onWritten: tellWritten(signals),
    onRefused: reportRefusal(db, log),
    onManyDeleted: (documentId: DocumentId) => hints.deleted(documentId),
  };
  const rooms = new Rooms({
    idleMs: IDLE_MS,
    load: (documentId, onGivenUp) =>
      loadRoom(documentId, {
        db,
        ledger,
        snapshots,
        ports: {
          ...ports,
          onGivenUp(error) {
            log.warn({ err: error, documentId }, 'room given up; its pages come back');
            onGivenUp();
          },
        },
      }),
    onForgotten: (room) => hints.left(room.documentId, room.head),
  });
  const heartbeat = startHeartbeat();
  const readAccess: ReadAccess = (userId, documentId) => readDocumentAccess(db, userId, documentId);
  const doors = new Doors({ rooms, heartbeat, readSession, readAccess, log });
  const stopFollowing = followSignals(signals, {
    doors,
    readAccess,
    readLiving: (sessionIds) => readLivingSessions(db, sessionIds),
    log,
  });
  return {
    handleUpgrade: createUpgradeHandler({
      origins,
      onSocket: (ws, opening) => void doors.enter(ws, opening),
    }),
    async drain() {
      stopFollowing();
      heartbeat.stop();
      doors.shut();
      await groupCommit.drained();
    },
  };
}
