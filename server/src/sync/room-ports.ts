/** What a room opens with, and what it needs from around it. */
import type { KindRules } from '@entente/documents/kind-rules';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import type { GroupCommit } from '../ledger/group-commit.ts';
import type { LedgerRow } from '../ledger/ledger.ts';
import type { Edit } from './edit.ts';
import type { Refusal } from './gatekeeper.ts';

/** What the record holds of a document when its room opens. */
export interface RoomState {
  readonly documentId: DocumentId;
  readonly rules: KindRules;
  readonly head: number;
  /** v1 encoding, in order; together the content up to `head`. */
  readonly updates: readonly Uint8Array[];
  /** Their state vector, when it is known without reading them. */
  readonly clocks?: Map<number, number>;
  readonly owners: Map<number, UserId>;
  readonly schemaVersion: number;
}

/** What another server has put on the record meanwhile. */
export interface NewerState {
  readonly rows: readonly LedgerRow[];
  readonly owners: Map<number, UserId>;
  readonly schemaVersion: number;
}

/** What a room needs from around it. */
export interface RoomPorts {
  readonly groupCommit: GroupCommit;
  /** Reads the record again after another server has written. */
  reload(documentId: DocumentId, head: number): Promise<NewerState>;
  /** The time that entries are said to be raised at. */
  now(): Date;
  /** Calls back after a short while, so that many carets move in one frame. */
  later(callback: () => void): void;
  /** Told of every restore that is on the record. */
  onRestored(edit: Edit): void;
  /** Told after every commit, with the last of its edits. */
  onWritten(edit: Edit): void;
  /** Told of every refusal, for the trail. */
  onRefused(edit: Edit, refusal: Refusal): void;
  /** Told after the commit of an edit that may have deleted a large part of the text. */
  onManyDeleted(documentId: DocumentId): void;
  /** Told once that the room is given up and why; a new one is to be opened. */
  onGivenUp(error: unknown): void;
}
