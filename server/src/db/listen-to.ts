import pg from 'pg';
import { ofRequests } from './patience.ts';
import { silenceBreaks } from './silence-breaks.ts';

/** Milliseconds between two questions whether the connection lives. Longer hears later that it does not. */
const BEAT_MS = 10_000;

/** Two beats and a little. */
const SILENCE_MS = 25_000;

interface Hearing {
  /** What was sent to the channel. */
  readonly onMessage: (payload: string) => void;
  /** Told once that the connection is gone, unless we ended it: from here on nothing is heard. */
  readonly onLost: (error: Error) => void;
}

/**
 * Listens to a channel of PostgreSQL (NOTIFY) on a connection of its own. What is committed after this resolves is heard.
 * @returns ends it
 * @throws when the database does not answer
 */
export async function listenTo(
  url: string,
  channel: string,
  { onMessage, onLost }: Hearing,
): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ofRequests.connectMs,
    stream: () => silenceBreaks(SILENCE_MS),
  });
  let isListening = false;
  const end = (error: Error): void => {
    if (!isListening) return;
    isListening = false;
    clearInterval(beat);
    client.end().catch(() => undefined);
    onLost(error);
  };
  const beat = setInterval(() => void client.query('select 1').catch(end), BEAT_MS).unref();
  client.on('error', end);
  client.on('end', () => end(new Error('the connection ended')));
  client.on('notification', ({ payload = '' }) => onMessage(payload));
  const stop = async (): Promise<void> => {
    isListening = false;
    clearInterval(beat);
    await client.end();
  };
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    isListening = true;
    return stop;
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}
