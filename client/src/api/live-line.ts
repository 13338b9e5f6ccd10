import { liveHint, type LiveHint } from '@entente/protocol/api/live';

/** The part of the browser's EventSource in use. */
export interface EventLine {
  readonly readyState: number;
  addEventListener(type: 'open' | 'error' | 'message', listener: (event: Event) => void): void;
  close(): void;
}

/** What a line of hints is made of, and who hears of it. */
export interface LiveLineParts {
  /** Opens a line to the server. */
  open(): EventLine;
  /** Runs the work later; gives how to call it off. */
  later(work: () => void, delayMs: number): () => void;
  /** The line stands: whatever was known may be stale. */
  onOpen(): void;
  onHint(hint: LiveHint): void;
  /** The line broke; it comes back by itself. */
  onLost(): void;
}

const CLOSED = 2;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

function readHint(data: unknown): LiveHint | undefined {
  try {
    return liveHint.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}

/**
 * Holds a line of hints open. A lost network is tried again by EventSource itself; an answer that is not a stream (a
 * restart behind a proxy, a session that ended) closes it for good, and is tried again here with growing pauses.
 * @returns ends it
 */
export function holdLiveLine(parts: LiveLineParts): () => void {
  let pauseMs = FIRST_PAUSE_MS;
  let callOff = (): void => undefined;
  let line = connect();

  function connect(): EventLine {
    const opened = parts.open();
    opened.addEventListener('open', () => {
      pauseMs = FIRST_PAUSE_MS;
      parts.onOpen();
    });
    opened.addEventListener('message', (event) => {
      const hint = event instanceof MessageEvent ? readHint(event.data) : undefined;
      if (hint) parts.onHint(hint);
    });
    opened.addEventListener('error', () => {
      parts.onLost();
      if (opened.readyState !== CLOSED) return;
      callOff = parts.later(() => (line = connect()), pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
    return opened;
  }

  return () => {
    callOff();
    line.close();
  };
}
