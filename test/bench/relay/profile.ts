import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** What V8 writes: which node was running at each sample, and the microseconds between samples. */
interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Window {
  readonly startUs: number;
  readonly endUs: number;
}

/** Lines of each list. */
const LINES = 30;

/** `…/node_modules/ws/lib/x.js` is ws, our own files are their folder, what has no file is V8 or a system call. */
function placeOf(url: string): string {
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (dependency !== undefined) return dependency;
  return /\/(server\/src\/\w+|packages\/\w+)\//.exec(url)?.[1] ?? (url || 'V8 and system calls');
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const file = url.startsWith('node:') ? url : `${placeOf(url)} …/${url.split('/').at(-1)}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${url ? `  ${file}` : ''}`;
}

function readProfile(folder: string): Profile {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error(`no profile in ${folder}`);
  return JSON.parse(readFileSync(path.join(folder, newest), 'utf8')) as Profile;
}

/** Microseconds that each node ran itself within the window. */
function selfTimes(
  { samples, timeDeltas, startTime }: Profile,
  { startUs, endUs }: Window,
): Map<number, number> {
  const times = new Map<number, number>();
  let now = startTime;
  for (const [at, id] of samples.entries()) {
    const delta = timeDeltas[at] ?? 0;
    now += delta;
    if (now >= startUs && now < endUs) times.set(id, (times.get(id) ?? 0) + delta);
  }
  return times;
}

function rank(title: string, times: ReadonlyMap<string, number>, totalUs: number): string[] {
  const sorted = [...times].toSorted(([, a], [, b]) => b - a).slice(0, LINES);
  return [
    '',
    title,
    ...sorted.map(([name, us]) => `${((us / totalUs) * 100).toFixed(1).padStart(6)} %  ${name}`),
  ];
}

/** Where our server spent its own time in the measured window: by function and by package, idle time left out. */
export function summarizeProfile(folder: string, window: Window): string[] {
  const profile = readProfile(folder);
  const byFunction = new Map<string, number>();
  const byPlace = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, us: number) => to.set(key, (to.get(key) ?? 0) + us);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  let totalUs = 0;
  for (const [id, us] of selfTimes(profile, window)) {
    const node = nodes.get(id);
    if (node === undefined || node.callFrame.functionName === '(idle)') continue;
    totalUs += us;
    add(byFunction, nameOf(node), us);
    add(byPlace, placeOf(node.callFrame.url), us);
  }
  return [
    ...rank('our server, self time by function', byFunction, totalUs),
    ...rank('our server, self time by package', byPlace, totalUs),
  ];
}
