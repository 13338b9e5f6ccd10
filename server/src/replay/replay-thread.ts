/**
 * Replays records in a thread of their own: a long one takes seconds, and the relay may not be held up. One at a time; a
 * thread that ends is started again with the next one.
 */
import { Worker } from 'node:worker_threads';
import { AppError } from '@entente/protocol/errors';
import type { ReplayAnswers, ReplayJob, ReplayMessage } from './replay-job.ts';

export interface ReplayThread {
  /** @throws {Error} the record could not be read, or the thread ended; {AppError} unavailable */
  run<Kind extends ReplayJob['kind']>(job: Extract<ReplayJob, { kind: Kind }>): Promise<ReplayAnswers[Kind]>;
  /** Ends what is under way, which fails. The next job would start another thread. */
  end(): Promise<void>;
}

const program = new URL('./replay-worker.ts', import.meta.url);

function ask(worker: Worker, job: ReplayJob): Promise<ReplayAnswers[ReplayJob['kind']]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
    };
    const onMessage = (message: ReplayMessage): void => {
      settle();
      if ('answer' in message) return resolve(message.answer);
      const cause = new Error(`a record could not be replayed: ${message.error}`);
      reject(message.isAway ? new AppError('unavailable', { cause }) : cause);
    };
    const onEnd = (cause: unknown): void => {
      settle();
      reject(new Error('the thread that replays records ended', { cause }));
    };
    worker.on('message', onMessage);
    worker.on('error', onEnd);
    worker.on('exit', onEnd);
    worker.postMessage(job);
  });
}

/** Starts nothing before the first job. @param databaseUrl where the thread opens a connection of its own */
export function createReplayThread(databaseUrl: string): ReplayThread {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(program, { workerData: databaseUrl });
    started.unref();
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    started.on('error', forget);
    started.on('exit', forget);
    return (worker = started);
  }

  return {
    run<Kind extends ReplayJob['kind']>(job: Extract<ReplayJob, { kind: Kind }>) {
      const answer = turn.then(() => ask(worker ?? start(), job));
      turn = answer.catch(() => undefined);
      // The worker answers what it was asked.
      return answer as Promise<ReplayAnswers[Kind]>;
    },
    async end() {
      await worker?.terminate();
    },
  };
}
