import type { FromDrift, ToDrift } from './worker-messages.ts';

/** The thread as the page sees it. */
export interface Drifting {
  post(message: ToDrift): void;
  end(): void;
}

/** Starts the thread that compares. */
export function startDrift(onMessage: (message: FromDrift) => void): Drifting {
  const worker = new Worker(new URL('./drift-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromDrift>) => onMessage(data));
  worker.addEventListener('error', ({ message }) =>
    onMessage({ kind: 'failed', reason: message || 'the thread that compares ended' }),
  );
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
