import type { LiveHint } from '@entente/protocol/api/live';

/** Chunks that may wait for a slow reader. Fewer cuts off a phone that slept a moment; each is some hundred bytes. */
const BACKLOG_CHUNKS = 64;

/** One open answer of server-sent events. */
export interface LiveLine {
  readonly stream: ReadableStream<Uint8Array>;
  sendHint(hint: LiveHint): void;
  /** A comment, which pages do not see: keeps proxies from closing a line that has nothing to say. */
  sendHeartbeat(): void;
  end(): void;
}

const encoder = new TextEncoder();

/**
 * Opens a line. A reader who falls too far behind is ended instead of remembered: on coming back the page reads its lists
 * again and has missed nothing (HT8).
 * @param onEnd told once, whoever ended it
 */
export function openLiveLine(onEnd: () => void): LiveLine {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const end = () => {
    if (controller === undefined) return;
    const ending = controller;
    controller = undefined;
    onEnd();
    ending.close();
  };
  const send = (text: string) => {
    if ((controller?.desiredSize ?? 0) <= 0) end();
    controller?.enqueue(encoder.encode(text));
  };
  const cancel = () => {
    controller = undefined;
    onEnd();
  };
  const strategy = new CountQueuingStrategy({ highWaterMark: BACKLOG_CHUNKS });
  const stream = new ReadableStream({ start: (opened) => void (controller = opened), cancel }, strategy);
  return {
    stream,
    sendHint: (hint) => send(`data: ${JSON.stringify(hint)}\n\n`),
    sendHeartbeat: () => send(':\n\n'),
    end,
  };
}
