import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that the workspace pins, once it is installed. */
export const pinnedNode = path.join(root, 'node_modules/.bin/node');

/** Whatever a step starts finds the workspace's own programs first, `node` among them. */
const binaries = [path.join(root, 'node_modules/.bin'), path.join(root, 'server/node_modules/.bin')];

/** Compiled modules are kept here: a server starts in three quarters of the time, and one that was killed is back sooner. */
const compiled = path.join(root, 'node_modules/.cache/compiled');

/** @returns {NodeJS.ProcessEnv} */
export function stepEnvironment(extra = {}) {
  const PATH = [...binaries, process.env.PATH].join(path.delimiter);
  return { ...process.env, NODE_COMPILE_CACHE: compiled, PATH, ...extra };
}

/** Says what is about to happen. */
export function announce(title) {
  console.log(`\n> ${title}`);
}

/** A second signal within this time is the same one: a terminal sends Ctrl-C to npm and to us, and npm passes it on. */
const sameSignalMs = 500;

/**
 * Runs a program to its end, its output and ours in one stream; signals are passed on.
 * @param {string[]} command
 * @param {{ cwd?: string, env?: object, detached?: boolean }} [options] detached: Ctrl-C reaches us alone
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function run([program, ...args], { cwd = root, env = {}, detached = false } = {}) {
  return new Promise((resolve) => {
    const options = { cwd, env: stepEnvironment(env), detached, stdio: ['ignore', 'inherit', 'inherit'] };
    const child = spawn(program, args, options);
    const stopPassing = passSignals(child);
    const end = (code) => {
      stopPassing();
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? 128 + signalNumbers[signal]));
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 };

/** Set by the first signal; no further step is begun after it. */
let endedBy;

/** @returns {boolean} whether somebody asked us to end */
export function isEnding() {
  return endedBy !== undefined;
}

function passSignals(child) {
  let passedAt = 0;
  const pass = (signal) => {
    endedBy = signal;
    if (Date.now() - passedAt < sameSignalMs) return;
    passedAt = Date.now();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => signals.forEach((signal) => process.off(signal, pass));
}

/** Runs a step that everything after it needs; when it fails, we end with its code. */
export async function need(title, command, options) {
  announce(title);
  const code = await run(command, options);
  if (code === 0 && !isEnding()) return;
  if (!isEnding()) console.error(`\n${title}: failed with code ${code}.`);
  process.exit(code === 0 ? 130 : code);
}
