import type { Logger } from 'pino';
import type { Ledger } from '../ledger/ledger.ts';
import type { Room } from './room.ts';

/** Rows behind the stored snapshot that make a new one worth its write. */
const WORTHWHILE_ROWS = 200;

/** Keeps the content of a room that nobody is in any more, so that it opens fast. A failure costs only that. */
export function keepSnapshot(ledger: Ledger, log: Logger): (room: Room) => void {
  return (room) => {
    if (room.rowsBehindSnapshot < WORTHWHILE_ROWS) return;
    const { documentId } = room;
    ledger.storeSnapshot(documentId, room.snapshot()).catch((error: unknown) => {
      log.warn({ err: error, documentId }, 'snapshot not kept');
    });
  };
}
