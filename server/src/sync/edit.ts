import type { Restored } from '@entente/protocol/restored';
import type { MemberConnection } from './member-connection.ts';

/** One edit frame on its way to the record. */
export interface Edit {
  readonly connection: MemberConnection;
  /** Its number among the edit frames of its connection, 1-based. */
  readonly frame: number;
  /** v1 encoding. */
  readonly update: Uint8Array;
  /** What it restores, if its page said so. */
  readonly restored?: Restored | undefined;
}

/** An edit that the gate has let pass. */
export interface AdmittedEdit extends Edit {
  /** Whether it brings something; what the document holds already only waits for its turn to be called saved. */
  readonly isNew: boolean;
  /** ClientIDs that it uses for the first time, to be bound to its author. */
  readonly newClientIds: readonly number[];
  /** The schema version that its names need; 0 when it brings none. */
  readonly schema: number;
  /** How many clocks it deletes. */
  readonly deleted: number;
  /** The server's own edit right behind it, v1 encoding: the numbers of the entries that it brings. */
  readonly numbers: Uint8Array | undefined;
}
