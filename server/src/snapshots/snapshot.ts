import { createHash } from 'node:crypto';
import type { DocumentId } from '@entente/protocol/ids';

/** A document's whole state up to `seq`, which has been compared with a replay of the ledger. */
export interface Snapshot {
  readonly seq: number;
  /** `Y.encodeStateAsUpdate`, v1 encoding. */
  readonly bytes: Uint8Array;
  /** `Y.encodeStateVector` of it, so that a room need not read the whole to know its clocks. */
  readonly stateVector: Uint8Array;
  /** The schema under which its content was compared. */
  readonly schemaVersion: number;
  /** Of the canonical content, the same as the replay's; lower-case hexadecimal. */
  readonly contentHash: string;
}

/** SHA-256 of everything that a stored snapshot says, so that no part of it changes unnoticed; lower-case hexadecimal. */
export function digestSnapshot(documentId: DocumentId, snapshot: Snapshot): string {
  const { seq, schemaVersion, contentHash, stateVector, bytes } = snapshot;
  return createHash('sha256')
    .update(`${documentId} ${seq} ${schemaVersion} ${contentHash}\n`)
    .update(`${stateVector.byteLength}\n`)
    .update(stateVector)
    .update(bytes)
    .digest('hex');
}
