import { readFamilyMs, readProcessMs } from '../processor-time.ts';
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
  };
}
