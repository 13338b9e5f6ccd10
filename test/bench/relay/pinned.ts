import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/** Whether processes can be held on a core: Linux, two cores, `taskset`. */
export const canPin: boolean =
  process.platform === 'linux' &&
  availableParallelism() >= 2 &&
  spawnSync('taskset', ['-c', '0,1', 'true']).status === 0;

export const repositoryRoot: string = path.resolve(import.meta.dirname, '../../..');

interface Start {
  /** Handed to this very Node. */
  readonly args: readonly string[];
  readonly core: number;
  readonly env?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Nothing that was started outlives us. */
function endAll(): void {
  for (const child of running) child.kill('SIGTERM');
}
process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Starts a Node process on one core; its children stay there too. It can be talked to by IPC. */
export function startPinned({ args, core, env = {} }: Start): ChildProcess {
  const command = [process.execPath, ...args];
  const [program = '', ...rest] = canPin ? ['taskset', '-c', String(core), ...command] : command;
  const child = spawn(program, rest, {
    cwd: repositoryRoot,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Asks a process to end and waits until it has; after ten seconds it is not asked any more. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
