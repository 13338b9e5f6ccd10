/** The thread of `trace-thread.ts`: rows in, who changed what out. */
import { parentPort } from 'node:worker_threads';
import { EditTrace, type TracedRow } from '@entente/documents/authorship/edit-trace';
import type { TraceAnswer, TraceRequest, TraceResponse, TraceTask } from './trace-messages.ts';

const traces = new Map<number, EditTrace>();

function find(trace: number): EditTrace {
  const found = traces.get(trace);
  if (found === undefined) throw new Error('a trace that was not begun in this thread');
  return found;
}

function takeAll(trace: EditTrace, rows: readonly TracedRow[]): void {
  for (const row of rows) trace.take(row);
}

function run(task: TraceTask): TraceAnswer {
  switch (task.act) {
    case 'begin':
      traces.set(task.trace, new EditTrace());
      return {};
    case 'take':
      takeAll(find(task.trace), task.rows);
      return {};
    case 'read':
      return { changes: find(task.trace).read(task.kind, task) };
    case 'touched':
      return { rows: find(task.trace).touched(task.kind, task.element) };
    case 'clauses':
      return { clauses: find(task.trace).clausesSince(task.since) };
    case 'moved':
      return { moved: find(task.trace).moved() };
    case 'end':
      traces.get(task.trace)?.end();
      traces.delete(task.trace);
      return {};
  }
}

function answer({ id, task }: TraceRequest): TraceResponse {
  try {
    return { id, answer: run(task) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

parentPort?.on('message', (request: TraceRequest) => parentPort?.postMessage(answer(request)));
