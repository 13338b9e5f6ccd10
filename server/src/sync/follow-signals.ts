import type { Logger } from 'pino';
import type { Signal, Signals } from '../events/signals.ts';
import type { ReadAccess } from './admit.ts';
import type { Connection } from './connection.ts';
import type { Doors } from './doors.ts';
import { recheck } from './recheck.ts';

interface FollowOptions {
  readonly doors: Doors;
  readonly readAccess: ReadAccess;
  /** Those of these sessions that have not ended. */
  readonly readLiving: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly log: Logger;
}

/** Whose place in a document a signal may change. */
function concerns(signal: Signal, { access }: Connection): boolean {
  switch (signal.kind) {
    case 'document_changed':
      return access.document.id === signal.documentId;
    case 'access_changed':
      return access.actor.userId === signal.userId && access.document.allianceId === signal.allianceId;
    case 'access_unheard':
      return true;
    case 'document_written':
    case 'people_changed':
    case 'premortem_changed':
    case 'version_kept':
    case 'agreeing_changed':
    case 'signing_rule_changed':
    case 'restored':
    case 'session_ended':
    case 'thread_changed':
    case 'typing':
    case 'inbox_changed':
      return false;
  }
}

/**
 * Whether access may be another one than it was. Who is on the way in is decided about again after each of these, so
 * whatever anybody could send without end would keep everybody out, of every alliance.
 */
const mayChangeAccess = ({ kind }: Signal): boolean =>
  kind === 'session_ended' ||
  kind === 'access_changed' ||
  kind === 'access_unheard' ||
  kind === 'document_changed';

/** Closes the sockets of every session that has ended. */
async function closeEnded({ doors, readLiving }: FollowOptions): Promise<void> {
  const inside = [...doors.inside];
  const living = await readLiving([...new Set(inside.map(([, { sessionId }]) => sessionId))]);
  for (const [connection, { sessionId }] of inside)
    if (!living.has(sessionId)) connection.close('signed_out');
}

/**
 * Acts on what the rest of the server says: a session that ended closes its sockets, an access that changed is decided
 * again, and everything is when something may not have been heard.
 * @returns ends it
 */
export function followSignals(signals: Signals, options: FollowOptions): () => void {
  const { doors, readAccess, log } = options;
  const decideAgain = async (concerned: readonly Connection[], signal: Signal): Promise<void> => {
    if (signal.kind === 'access_unheard') await closeEnded(options);
    await recheck(concerned, readAccess);
  };
  return signals.listen((signal) => {
    if (!mayChangeAccess(signal)) return;
    doors.noteChange(signal.kind === 'document_changed' ? signal.documentId : undefined);
    if (signal.kind === 'session_ended') {
      for (const [connection, session] of doors.inside) {
        if (session.sessionId === signal.sessionId) connection.close('signed_out');
      }
      return;
    }
    const concerned = [...doors.inside.keys()].filter((connection) => concerns(signal, connection));
    decideAgain(concerned, signal).catch((error: unknown) => {
      log.error({ err: error, signal: signal.kind }, 'access could not be decided again');
      for (const connection of concerned) connection.close('access_changed');
    });
  });
}
