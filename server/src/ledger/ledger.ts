/**
 * The record of every document: an append-only table of updates. Only verbs: append, load. What stands behind it must
 * pass the suite in `ledger-acceptance.ts`.
 */
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { Restored } from '@entente/protocol/restored';
import type { Actor } from '../access/actor.ts';

/** One update on the record. */
export interface LedgerRow {
  readonly documentId: DocumentId;
  /** 1, 2, 3 … for each document, no gaps. */
  readonly seq: number;
  readonly userId: UserId;
  readonly firmId: FirmId;
  /** Yjs update, v1 encoding. */
  readonly bytes: Uint8Array;
}

/** From its first update on, a Yjs clientID belongs to one person in one document, for ever. */
export interface Binding {
  readonly documentId: DocumentId;
  readonly clientId: number;
  readonly userId: UserId;
  readonly firmId: FirmId;
}

/** A row that restores something: a line of the trail goes with it. */
export interface RestoringRow {
  readonly documentId: DocumentId;
  readonly seq: number;
  readonly actor: Actor;
  readonly restored: Restored;
}

/** What goes on the record in one transaction. Rows of one document stand in the order of their `seq`. */
export interface Batch {
  readonly rows: readonly LedgerRow[];
  readonly bindings: readonly Binding[];
  /** Documents that from now on need a newer schema version. */
  readonly schemas: ReadonlyMap<DocumentId, number>;
  /** Those of the rows that restore, if there are any. One that names a version which there is not gets no line. */
  readonly restoring?: readonly RestoringRow[];
}

/** Why nothing of a document's rows was appended; documents not named are committed. */
export type Obstacle =
  /** Another server has written: read its rows, go after them, try again. */
  | 'conflict'
  /** One of the authors may not edit, or the document is archived. */
  | 'forbidden'
  /** The database cannot keep what it holds. */
  | 'unkeepable'
  /** Some other session holds it and does not come to an end. */
  | 'locked';

export interface Ledger {
  /**
   * Resolves after commit. All or nothing for each document; a document with an obstacle leaves the others alone.
   * @throws when the database did not answer; it is then unknown what was committed
   */
  append(batch: Batch): Promise<ReadonlyMap<DocumentId, Obstacle>>;
  /** The rows after `seq`, in order. */
  loadAfter(documentId: DocumentId, seq: number): Promise<LedgerRow[]>;
  /** Whose each clientID of the document is. */
  loadOwners(documentId: DocumentId): Promise<Map<number, UserId>>;
}
