import { setTimeout as delay } from 'node:timers/promises';
import { allianceId, documentId, userId } from '@entente/protocol/ids';
import type { Logger } from 'pino';
import { z } from 'zod';
import { listenTo } from '../db/listen-to.ts';
import type { Signal, Signals } from './signals.ts';

/** The channel of the triggers in `0016_access-told.sql`. */
const CHANNEL = 'entente_access';

/** Milliseconds between two attempts to listen again. Shorter hurries a database that is coming up. */
const AGAIN_MS = 1_000;

/** What a trigger tells: a row by its table. */
const told = z.discriminatedUnion('of', [
  z.object({ of: z.literal('session'), id: z.uuid() }),
  z.object({ of: z.literal('member'), allianceId, userId }),
  z.object({ of: z.literal('document'), allianceId, id: documentId }),
]);

function signalOf(payload: string): Signal {
  const row = told.parse(JSON.parse(payload));
  switch (row.of) {
    case 'session':
      return { kind: 'session_ended', sessionId: row.id };
    case 'member':
      return { kind: 'access_changed', allianceId: row.allianceId, userId: row.userId };
    case 'document':
      return { kind: 'document_changed', allianceId: row.allianceId, documentId: row.id };
  }
}

interface HearOptions {
  readonly databaseUrl: string;
  readonly signals: Signals;
  readonly log: Logger;
}

/**
 * Passes on to this process which rights were taken away at whatever server, or by hand (RL73). What this process did itself
 * it hears a second time, which changes nothing. When the connection was lost, everything is decided again behind it.
 * @returns ends it
 * @throws when the database does not answer
 */
export async function hearAccess({ databaseUrl, signals, log }: HearOptions): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let end: () => Promise<void>;
  let again: Promise<void> | undefined;

  const listen = () => listenTo(databaseUrl, CHANNEL, { onMessage, onLost });

  function onMessage(payload: string): void {
    try {
      signals.send(signalOf(payload));
    } catch (error) {
      log.error({ err: error }, 'what the database told of access could not be read');
      signals.send({ kind: 'access_unheard' });
    }
  }

  function onLost(error: Error): void {
    log.warn({ err: error }, 'changes of access at other servers are not heard; listening again');
    again = listenAgain();
  }

  async function listenAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await delay(AGAIN_MS, undefined, { signal: stopping.signal, ref: false });
        end = await listen();
        return signals.send({ kind: 'access_unheard' });
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'not heard yet');
      }
    }
  }

  end = await listen();
  return async () => {
    stopping.abort();
    await again;
    await end();
  };
}
