import { userId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import type { Signals } from '../events/signals.ts';
import { appendEvent } from '../events/trail.ts';

interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/**
 * What follows when better-auth has created or removed somebody: a line in the trail, and a signal that closes what the
 * session held open. better-auth runs these after its own commit, so they are not in one transaction with it.
 */
export const sessionHooks = (db: Database, signals: Signals) => ({
  user: {
    create: {
      after: (row: { id: string }) =>
        appendEvent(db, { kind: 'signed_up', userId: userId.parse(row.id), detail: {} }),
    },
  },
  session: {
    create: {
      after: (row: SessionRow) =>
        appendEvent(db, {
          kind: 'signed_in',
          userId: userId.parse(row.userId),
          detail: { sessionId: row.id },
        }),
    },
    delete: {
      after: async (row: SessionRow) => {
        signals.send({ kind: 'session_ended', sessionId: row.id });
        // An expired session is removed when it is next seen: nobody signed out.
        if (row.expiresAt.getTime() <= Date.now()) return;
        const detail = { sessionId: row.id };
        await appendEvent(db, { kind: 'signed_out', userId: userId.parse(row.userId), detail });
      },
    },
  },
});
