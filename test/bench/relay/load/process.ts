/** The load, in a process of its own: takes one job by IPC and answers with what it measured. */
import type { LoadAnswer, LoadJob } from './job.ts';
import { runLoad } from './run-load.ts';

async function answer(job: LoadJob): Promise<LoadAnswer> {
  try {
    return { result: await runLoad(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.once('message', (job: LoadJob) => {
  void answer(job).then((found) => process.send?.(found));
});
