import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { appendEvent } from '../events/trail.ts';
import type { Edit } from './edit.ts';
import type { Refusal } from './gatekeeper.ts';

/** Writes every refusal of the gate to the log and to the trail; the bytes themselves are kept nowhere. */
export function reportRefusal(db: Database, log: Logger): (edit: Edit, refusal: Refusal) => void {
  return ({ connection, update }, { reason, detail }) => {
    const { actor, document } = connection.access;
    const about = { userId: actor.userId, documentId: document.id, reason, detail };
    log.warn(about, 'edit refused');
    appendEvent(db, {
      kind: 'update_refused',
      actor,
      documentId: document.id,
      detail: { reason, updateBytes: update.byteLength },
    }).catch((error: unknown) => log.error({ ...about, err: error }, 'refusal not on the trail'));
  };
}
