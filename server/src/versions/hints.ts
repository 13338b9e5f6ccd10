/**
 * What rooms have noticed, for the next look at the record. Hints carry no truth: one that is lost, as with a server that is
 * killed, costs a few minutes until the pause, and no version.
 */
import type { DocumentId } from '@entente/protocol/ids';

/** What was noticed of a document. */
export interface Noticed {
  readonly documentId: DocumentId;
  /** The seqs at which the last person left. */
  readonly left: readonly number[];
}

export interface Hints {
  /** The last person has left, and this was the last row then. */
  left(documentId: DocumentId, seq: number): void;
  /** Something large may have been deleted. */
  deleted(documentId: DocumentId): void;
  /** Gives everything noticed, once. */
  take(): Noticed[];
}

export function createHints(): Hints {
  let noticed = new Map<DocumentId, number[]>();
  const notice = (documentId: DocumentId, seqs: readonly number[]): void => {
    noticed.set(documentId, [...(noticed.get(documentId) ?? []), ...seqs]);
  };
  return {
    left: (documentId, seq) => notice(documentId, [seq]),
    deleted: (documentId) => notice(documentId, []),
    take() {
      const taken = noticed;
      noticed = new Map();
      return [...taken].map(([documentId, left]) => ({ documentId, left }));
    },
  };
}
