/** The thread that compares: somebody who types, here or elsewhere, is not held up by a long agreement. */
import { DriftThread } from './drift-thread.ts';
import type { ToDrift } from './worker-messages.ts';

const thread = new DriftThread({
  send: (message) => postMessage(message),
  later: (work, delayMs) => setTimeout(work, delayMs),
});

addEventListener('message', ({ data }: MessageEvent<ToDrift>) => thread.receive(data));
