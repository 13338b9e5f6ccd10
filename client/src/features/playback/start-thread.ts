import type { Thread } from './record-reader.ts';
import type { FromWorker } from './worker-messages.ts';

/** Starts the thread that has the record. */
export function startThread(onMessage: (message: FromWorker) => void): Thread {
  const worker = new Worker(new URL('./playback-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', ({ message }) =>
    onMessage({ kind: 'failed', reason: message || 'the thread that reads the record ended' }),
  );
  return {
    post: (message) => worker.postMessage(message, message.kind === 'page' ? [message.bytes] : []),
    end: () => worker.terminate(),
  };
}
