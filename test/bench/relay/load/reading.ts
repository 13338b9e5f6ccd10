import { cores } from '../cores.ts';
import { readCoreMs, readFamilyMs, readProcessMs } from '../processor-time.ts';
import type { LoadJob } from './job.ts';
import type { LoadRoom } from './room.ts';

/** What the counters say at one moment. */
export interface Reading {
  /** Of the machine's monotonic clock. */
  readonly atUs: number;
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly loadMs: number;
  readonly frames: number;
  /** Of the servers' core and of the load's, whoever used them. */
  readonly coresMs: readonly (number | undefined)[];
}

/** Reads the processor time of server, database and load, and the frames received so far. */
export function takeReading({ pid, databasePid }: LoadJob, rooms: readonly LoadRoom[]): Reading {
  const { user, system } = process.cpuUsage();
  const connections = rooms.flatMap((room) => room.connections);
  return {
    atUs: Number(process.hrtime.bigint() / 1000n),
    serverMs: readProcessMs(pid),
    databaseMs: databasePid === undefined ? 0 : readFamilyMs(databasePid),
    loadMs: (user + system) / 1000,
    frames: connections.reduce((sum, { framesReceived }) => sum + framesReceived, 0),
    coresMs: [readCoreMs(cores.server), readCoreMs(cores.load)],
  };
}

/** Percent of each core that neither server, database nor load has used between two readings. */
export function othersShare(before: Reading, after: Reading): number[] {
  const spent = (of: (reading: Reading) => number) => of(after) - of(before);
  const ours = [spent(({ serverMs, databaseMs }) => serverMs + databaseMs), spent(({ loadMs }) => loadMs)];
  const elapsedMs = spent(({ atUs }) => atUs / 1000);
  return ours.flatMap((ownMs, core) => {
    const [from, to] = [before.coresMs[core], after.coresMs[core]];
    return from === undefined || to === undefined ? [] : [(Math.max(0, to - from - ownMs) / elapsedMs) * 100];
  });
}
