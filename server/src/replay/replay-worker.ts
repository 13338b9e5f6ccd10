/** The thread of `replay-thread.ts`. It has a connection of its own, so that no row passes through the thread of the relay. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../db/database.ts';
import { makeSnapshot } from '../snapshots/make-snapshot.ts';
import { cutVersions } from '../versions/cut-versions.ts';
import { acceptOnRecord } from './accept-on-record.ts';
import { giveWay } from './give-way.ts';
import { readContentAt, readPartAt } from './read-content-at.ts';
import type { ReplayAnswers, ReplayJob, ReplayMessage } from './replay-job.ts';

giveWay();

// A connection that breaks while idle is replaced by the pool; one that breaks at work fails the job.
const { db } = openDatabase(workerData as string, () => undefined);

async function run(job: ReplayJob): Promise<ReplayAnswers[ReplayJob['kind']]> {
  switch (job.kind) {
    case 'content':
      return readContentAt(db, job.document, job.seq);
    case 'part':
      return readPartAt(db, job, job.part);
    case 'anchor':
      return acceptOnRecord(db, job.document, job.anchor);
    case 'snapshot':
      return makeSnapshot(db, job.document);
    case 'cut':
      return cutVersions(db, job);
  }
}

const say = (message: ReplayMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (job: ReplayJob) => {
  run(job).then(
    (answer) => say({ answer }),
    (error: unknown) => say({ error: String(error) }),
  );
});
