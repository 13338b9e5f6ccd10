/**
 * Computes canonical contents in a thread of their own: replaying a long document takes longer than the relay may be
 * held up. One at a time; a thread that ends is started again with the next one.
 */
import { Worker } from 'node:worker_threads';
import type { DocumentKind } from '@entente/protocol/api/documents';

export interface ContentJob {
  readonly kind: DocumentKind;
  /** v1 encoding, in order. */
  readonly updates: readonly Uint8Array[];
}

export interface ComputedContent {
  /** Canonical JSON. */
  readonly content: string;
  /** Lower-case hexadecimal. */
  readonly hash: string;
  readonly schemaVersion: number;
}

export type ContentAnswer = ComputedContent | { readonly error: string };

export interface ContentThread {
  /** @throws {Error} the content could not be read, or the thread ended */
  compute(job: ContentJob): Promise<ComputedContent>;
  end(): Promise<void>;
}

const program = new URL('./content-worker.ts', import.meta.url);

function ask(worker: Worker, job: ContentJob): Promise<ComputedContent> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
    };
    const onMessage = (answer: ContentAnswer): void => {
      settle();
      if ('error' in answer) reject(new Error(`a content could not be read: ${answer.error}`));
      else resolve(answer);
    };
    const onEnd = (cause: unknown): void => {
      settle();
      reject(new Error('the thread that computes contents ended', { cause }));
    };
    worker.on('message', onMessage);
    worker.on('error', onEnd);
    worker.on('exit', onEnd);
    worker.postMessage(job);
  });
}

/** Starts nothing before the first job. */
export function createContentThread(): ContentThread {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(program);
    started.unref();
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    started.on('error', forget);
    started.on('exit', forget);
    return (worker = started);
  }

  return {
    compute(job) {
      const answer = turn.then(() => ask(worker ?? start(), job));
      turn = answer.catch(() => undefined);
      return answer;
    },
    async end() {
      await worker?.terminate();
    },
  };
}
