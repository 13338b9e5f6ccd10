import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Length of a tick in /proc/<pid>/stat: Linux tells programs 100 a second, whatever the kernel uses. */
const TICK_MS = 10;

interface ProcessTimes {
  readonly parent: number;
  /** User and system time, all threads. */
  readonly ownMs: number;
  /** Of children that have ended. */
  readonly endedMs: number;
}

/** Field numbers as in proc(5), behind the name in brackets, which may hold anything. */
function readLinux(pid: number): ProcessTimes | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (at: number) => fields[at - 3] ?? 0;
  return {
    parent: ticks(4),
    ownMs: (ticks(14) + ticks(15)) * TICK_MS,
    endedMs: (ticks(16) + ticks(17)) * TICK_MS,
  };
}

/** `ps` on macOS writes minutes:seconds.hundredths. */
function toMs(time: string): number {
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0) * 1000;
}

function readByPs(): Map<number, ProcessTimes> {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,time='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [pid = '', parent = '', time = ''] = line.trim().split(/\s+/);
      return [Number(pid), { parent: Number(parent), ownMs: toMs(time), endedMs: 0 }];
    }),
  );
}

function readAll(): Map<number, ProcessTimes> {
  if (process.platform !== 'linux') return readByPs();
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return new Map(
    pids.flatMap((pid) => {
      const times = readLinux(pid);
      return times === undefined ? [] : [[pid, times] as const];
    }),
  );
}

/** Milliseconds of processor time of one process so far, all threads. */
export function readProcessMs(pid: number): number {
  const times = process.platform === 'linux' ? readLinux(pid) : readByPs().get(pid);
  if (times === undefined) throw new Error(`process ${pid} is gone`);
  return times.ownMs;
}

/** The same of a process and its children, also of those that have ended. */
export function readFamilyMs(pid: number): number {
  const all = readAll();
  const children = [...all.values()].filter(({ parent }) => parent === pid);
  const head = all.get(pid);
  return [head?.ownMs ?? 0, head?.endedMs ?? 0, ...children.map(({ ownMs }) => ownMs)].reduce(
    (a, b) => a + b,
  );
}

/**
 * Milliseconds that one core has been busy so far, with whatever, time taken by other machines included; undefined where
 * the system does not tell.
 */
export function readCoreMs(core: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`cpu${core} `));
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] =
    line?.split(' ').slice(1).map(Number) ?? [];
  if (line === undefined) return undefined;
  return (user + nice + system + irq + softirq + steal) * TICK_MS;
}
