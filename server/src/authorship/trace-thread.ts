/**
 * Traces edits in a thread of their own: replaying a long document takes longer than the relay may be held up. A thread
 * that ends takes its traces with it; the next question begins them anew from the record.
 */
import { Worker } from 'node:worker_threads';
import type { TraceAnswer, TraceRequest, TraceResponse, TraceTask } from './trace-messages.ts';

export interface TraceThread {
  /** @throws {Error} the thread failed or ended */
  ask(task: TraceTask): Promise<TraceAnswer>;
  end(): Promise<void>;
}

const program = new URL('./trace-worker.ts', import.meta.url);

interface Waiting {
  resolve(answer: TraceAnswer): void;
  reject(error: Error): void;
}

function start(waiting: Map<number, Waiting>, onEnd: (ended: Worker) => void): Worker {
  const worker = new Worker(program);
  // A question under way keeps the process alive by its request; a thread that waits must not.
  worker.unref();
  worker.on('message', (response: TraceResponse) => {
    const asked = waiting.get(response.id);
    waiting.delete(response.id);
    if ('error' in response) asked?.reject(new Error(`edits could not be traced: ${response.error}`));
    else asked?.resolve(response.answer);
  });
  const fail = (cause: unknown): void => {
    onEnd(worker);
    for (const asked of waiting.values())
      asked.reject(new Error('the thread that traces edits ended', { cause }));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', fail);
  return worker;
}

/** Starts nothing before the first question. */
export function createTraceThread(): TraceThread {
  let running: { worker: Worker; waiting: Map<number, Waiting> } | undefined;
  let asked = 0;

  function run(): { worker: Worker; waiting: Map<number, Waiting> } {
    const waiting = new Map<number, Waiting>();
    const worker = start(waiting, (ended) => {
      if (running?.worker === ended) running = undefined;
    });
    return (running = { worker, waiting });
  }

  return {
    ask(task) {
      const { worker, waiting } = running ?? run();
      const id = asked++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task } satisfies TraceRequest);
      });
    },
    async end() {
      await running?.worker.terminate();
    },
  };
}
