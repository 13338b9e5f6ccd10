import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findFreePort } from './free-port.ts';

export interface ServerOptions {
  readonly dataDir: string;
  /** Beside PORT and DATA_DIR; of the test's own environment only where programs are is passed on. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended: with a code, or by a signal. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface SpawnedServer {
  readonly pid: number;
  readonly port: number;
  /** Resolves with the printed address; rejects with the output when the process ends before. */
  readonly ready: Promise<string>;
  readonly exited: Promise<Exit>;
  /** Everything it has written so far. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
}

/** A server that has printed its address. */
export interface ServerProcess extends SpawnedServer {
  readonly url: string;
}

const running = new Set<SpawnedServer>();
const root = path.join(import.meta.dirname, '../..');

/** Where programs are, and where modules that were compiled once are kept. */
const ofMachine = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
};

/** Starts the server as a process of its own and waits until it has printed its address. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const server = await spawnServerProcess(options);
  return { ...server, url: await server.ready };
}

/** Starts the server and waits for nothing, for starts that shall fail. */
export async function spawnServerProcess({ dataDir, env = {} }: ServerOptions): Promise<SpawnedServer> {
  const port = Number(env.PORT ?? (await findFreePort()));
  const child = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    env: { ...ofMachine, PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child, port);
}

/** Ends every server that is still running, and waits for it. For `afterEach`. */
export async function endServerProcesses(): Promise<void> {
  for (const server of running) {
    server.kill('SIGKILL');
    await server.exited;
  }
}

function follow(child: ChildProcess, port: number): SpawnedServer {
  const lines: string[] = [];
  const output = () => lines.join('\n');
  const exited = once(child, 'close').then(([code, signal]): Exit => ({ code, signal }));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        const url = /"url":"([^"]+)"/.exec(line)?.[1];
        if (url) resolve(url);
      });
    }
    void exited.then(() => reject(new Error(`the server ended before it was ready:\n${output()}`)));
  });
  ready.catch(() => undefined);
  const server: SpawnedServer = {
    pid: child.pid ?? -1,
    port,
    ready,
    exited,
    output,
    kill: (signal) => void child.kill(signal),
  };
  running.add(server);
  void exited.then(() => running.delete(server));
  return server;
}
