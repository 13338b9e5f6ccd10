import type { RoomFingerprint } from '../fingerprint.ts';
import type { RunningServer } from '../servers/running-server.ts';

/** What the load process is told, as one message. */
export interface LoadJob extends Pick<RunningServer, 'pid' | 'databasePid' | 'wire' | 'rooms'> {
  readonly rate: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly samples: number;
}

/** What it measured, as one message. */
export interface LoadResult {
  /** Sent in the measured seconds. */
  readonly messages: number;
  /** Processor milliseconds from the first measured second until everything had arrived. */
  readonly serverMs: number;
  /** PostgreSQL, all its processes; 0 without one. */
  readonly databaseMs: number;
  /** From the moment an edit was due to its receipt by each of the other three. */
  readonly latency: Latency;
  /** How late the load itself was in sending. When this is large, the latency says little about the server. */
  readonly sendLateness: Latency;
  /** Of the load's own core, in percent. */
  readonly loadBusyPercent: number;
  /**
   * Percent of the servers' core and of the load's that somebody else used; empty where the system does not tell. Much of
   * it makes every server wait, gather, and so look cheaper and slower than it is.
   */
  readonly othersPercent: readonly number[];
  /** Frames received by all connections, a second. */
  readonly framesReceivedPerSecond: number;
  /** Milliseconds after the last edit until everything had arrived. */
  readonly settledMs: number;
  readonly hasArrived: boolean;
  readonly areCopiesEqual: boolean;
  readonly problems: readonly string[];
  readonly fingerprints: readonly RoomFingerprint[];
  /** Microseconds of the machine's monotonic clock, as a profile counts them. */
  readonly window: { readonly startUs: number; readonly endUs: number };
}

/** What the load process answers. */
export type LoadAnswer = { readonly result: LoadResult } | { readonly error: string };
