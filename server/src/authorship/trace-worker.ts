/** The thread of `trace-thread.ts`: rows in, who changed what out. */
import { parentPort } from 'node:worker_threads';
import { EditTrace, type TracedChanges, type TracedRow } from '@entente/documents/authorship/edit-trace';
import type { TraceRequest, TraceResponse, TraceTask } from './trace-messages.ts';

const traces = new Map<number, EditTrace>();

function find(trace: number): EditTrace {
  const found = traces.get(trace);
  if (found === undefined) throw new Error('a trace that was not begun in this thread');
  return found;
}

function takeAll(trace: EditTrace, rows: readonly TracedRow[]): void {
  for (const row of rows) trace.take(row);
}

function run(task: TraceTask): TracedChanges | undefined {
  switch (task.act) {
    case 'begin':
      traces.set(task.trace, new EditTrace());
      return undefined;
    case 'take':
      takeAll(find(task.trace), task.rows);
      return undefined;
    case 'read':
      return find(task.trace).read(task.kind, task);
    case 'end':
      traces.get(task.trace)?.end();
      traces.delete(task.trace);
      return undefined;
  }
}

function answer({ id, task }: TraceRequest): TraceResponse {
  try {
    const changes = run(task);
    return changes === undefined ? { id } : { id, changes };
  } catch (error) {
    return { id, error: String(error) };
  }
}

parentPort?.on('message', (request: TraceRequest) => parentPort?.postMessage(answer(request)));
