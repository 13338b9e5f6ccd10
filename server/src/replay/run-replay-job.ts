import type { Database } from '../db/database.ts';
import { makeSnapshot } from '../snapshots/make-snapshot.ts';
import { cutVersions } from '../versions/cut-versions.ts';
import { acceptOnRecord } from './accept-on-record.ts';
import { readContentAt, readPartAt } from './read-content-at.ts';
import type { ReplayAnswers, ReplayJob } from './replay-job.ts';
import type { ReplayThread } from './replay-thread.ts';

/** Does what the thread of replays is asked for. @throws {Error} the record could not be read */
export async function runReplayJob(db: Database, job: ReplayJob): Promise<ReplayAnswers[ReplayJob['kind']]> {
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

/** The same for whoever reads what only their own transaction sees yet. */
export const replaysOn = (db: Database): Pick<ReplayThread, 'run'> => ({
  run<Kind extends ReplayJob['kind']>(job: Extract<ReplayJob, { kind: Kind }>) {
    // What is done answers what was asked.
    return runReplayJob(db, job) as Promise<ReplayAnswers[Kind]>;
  },
});
