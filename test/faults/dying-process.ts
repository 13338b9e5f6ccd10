/** `dying-server.ts` as a program in one file, which starts in a tenth of the time, and as a process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** Bundles the program into a folder. @returns the file */
export async function bundleDyingServer(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'dying-server.ts'),
      outDir: folder,
      minify: true,
      rolldownOptions: { external: ['pg-native'], output: { entryFileNames: 'dying-server.mjs' } },
    },
  });
  return path.join(folder, 'dying-server.mjs');
}

/** A process that waits for its requests. */
export interface DyingServer {
  readonly url: string;
  /** Resolves with the signal that ended it. */
  readonly exited: Promise<NodeJS.Signals | null>;
  /** The statements of the transaction that the request took, in their order; of one that lives until its answer. */
  readonly statements: Promise<readonly string[]>;
  /** Kills it. */
  end(): void;
}

interface Line {
  readonly port?: number;
  readonly statements?: readonly string[];
}

/** Where it dies, and with how many requests at once; one without a step lives. */
export interface Dying {
  readonly step: string;
  readonly together: number;
}

/** What to start: a program, and the database that it works on. */
interface Program {
  readonly file: string;
  readonly databaseUrl: string;
}

/** Starts one. */
export async function startDyingServer(
  { file, databaseUrl }: Program,
  { step, together }: Dying = { step: '', together: 1 },
): Promise<DyingServer> {
  const child = spawn(process.execPath, [file], {
    env: {
      DATABASE_URL: databaseUrl,
      STEP: step,
      TOGETHER: String(together),
      NODE_COMPILE_CACHE: path.dirname(file),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  const lines = createInterface(child.stdout);
  const next = async (): Promise<Line> => JSON.parse(String((await once(lines, 'line'))[0])) as Line;
  const ended = exited.then((): never => {
    throw new Error('the process ended before it listened');
  });
  const { port } = await Promise.race([next(), ended]);
  ended.catch(() => undefined);
  const statements = next().then((line) => line.statements ?? []);
  return { url: `http://127.0.0.1:${port}`, exited, statements, end: () => void child.kill('SIGKILL') };
}
