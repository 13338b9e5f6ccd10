/** The thread of `replay-thread.ts`. It has a connection of its own, so that no row passes through the thread of the relay. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../db/database.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { loggableError, type LoggableError } from '../db/loggable-error.ts';
import { ofLongWork } from '../db/patience.ts';
import { giveWay } from './give-way.ts';
import type { ReplayJob, ReplayMessage } from './replay-job.ts';
import { runReplayJob } from './run-replay-job.ts';

giveWay();

// A connection that breaks while idle is replaced by the pool; one that breaks at work fails the job.
const { db } = openDatabase(workerData as string, () => undefined, ofLongWork);

const say = (message: ReplayMessage): void => parentPort?.postMessage(message);

/** The parameters of a failed query are no part of it. */
const reasonsOf = ({ message, cause }: LoggableError): string =>
  cause === undefined ? message : `${message}: ${reasonsOf(cause)}`;

parentPort?.on('message', (job: ReplayJob) => {
  runReplayJob(db, job).then(
    (answer) => say({ answer }),
    (error: unknown) => {
      const loggable = loggableError(error);
      say({ error: reasonsOf(loggable), isAway: isDatabaseAway(loggable) });
    },
  );
});
