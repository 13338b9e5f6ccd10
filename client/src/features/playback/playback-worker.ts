/** The thread that has the record: a year of typing is taken in without the page waiting for it. */
import { RecordThread } from './record-thread.ts';
import type { ToWorker } from './worker-messages.ts';

const thread = new RecordThread({
  send: (message) => postMessage(message),
  breathe: (goOn) => setTimeout(goOn),
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => thread.receive(data));
