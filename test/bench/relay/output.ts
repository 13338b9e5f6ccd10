import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Lines kept for the message when a process ends too early. */
const KEPT_LINES = 100;

export interface Output {
  /** The first match in a line that the process writes; rejects when it ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Rejects with what the process has written, when it ends. */
  readonly ended: Promise<never>;
}

/** Reads what a process writes, so that it never waits for us. */
export function followOutput(child: ChildProcess): Output {
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>([
    (line) => lines.length < KEPT_LINES && lines.push(line),
  ]);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface(stream).on('line', (line) => listeners.forEach((listen) => listen(line)));
  }
  const ended = once(child, 'close').then(() => {
    throw new Error(`a process ended too early:\n${lines.join('\n')}`);
  });
  ended.catch(() => undefined);
  const find = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      listeners.add((line) => {
        const match = pattern.exec(line);
        if (match) resolve(match);
      });
    });
  return { ended, waitFor: (pattern) => Promise.race([find(pattern), ended]) };
}
