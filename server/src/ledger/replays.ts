import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';

/** Documents kept in memory. Each costs as much as a room; fewer reads long ledgers again for every look. */
const KEPT = 16;

/** Rows in one query: a row may be of 4 MiB. */
const PAGE = 100;

/** A row of the ledger, as a replay needs it. */
export interface ReplayedRow {
  readonly seq: number;
  readonly at: Date;
  /** Yjs update, v1 encoding. */
  readonly bytes: Uint8Array;
}

/** The same with whose it is. */
export interface SentRow extends ReplayedRow {
  readonly userId: UserId;
  readonly firmId: FirmId;
}

/** Something that is told by reading a document's ledger from its first row on. */
export interface Replay<Answer> {
  /** The seq of the last row taken in; 0 before the first. */
  readonly head: number;
  /** Takes in the rows behind the head, in order, and lets others have their turn in between. */
  takeIn(rows: readonly SentRow[]): Promise<void>;
  read(): Answer;
  /** Lets go of what it holds elsewhere, when it makes room for another. */
  end?(): void;
}

export interface Replays<Answer> {
  /** As of all that was committed before the call. Whether it may be seen has been decided before. */
  read(documentId: DocumentId): Promise<Answer>;
}

/** A replay, and what is being read into it: two that read at once would take in rows twice. */
interface Kept<Answer> {
  readonly replay: Replay<Answer>;
  turn: Promise<unknown>;
}

const rowsAfter = (db: Database, documentId: DocumentId, seq: number): Promise<SentRow[]> =>
  db
    .select({
      seq: ledger.seq,
      at: ledger.at,
      userId: ledger.userId,
      firmId: ledger.firmId,
      bytes: ledger.bytes,
    })
    .from(ledger)
    // Not by a limit: without fresh statistics PostgreSQL sorts all the rest of the record for each page of a limit.
    .where(and(eq(ledger.documentId, documentId), gt(ledger.seq, seq), lte(ledger.seq, seq + PAGE)))
    .orderBy(asc(ledger.seq));

async function catchUp<Answer>(
  db: Database,
  documentId: DocumentId,
  replay: Replay<Answer>,
): Promise<Answer> {
  for (;;) {
    const rows = await rowsAfter(db, documentId, replay.head);
    await replay.takeIn(rows);
    if (rows.length < PAGE) return replay.read();
  }
}

/** Reads each document's ledger once and from then on only what is behind it. @param most documents kept in memory */
export function createReplays<Answer>(
  db: Database,
  begin: () => Replay<Answer>,
  most: number = KEPT,
): Replays<Answer> {
  const kept = new Map<DocumentId, Kept<Answer>>();

  function drop(documentId: DocumentId, one: Kept<Answer>): void {
    if (kept.get(documentId) === one) kept.delete(documentId);
    one.replay.end?.();
  }

  /** The replay of a document, now the one used last; the one not used for longest makes room. */
  function take(documentId: DocumentId): Kept<Answer> {
    const found = kept.get(documentId) ?? { replay: begin(), turn: Promise.resolve() };
    kept.delete(documentId);
    kept.set(documentId, found);
    const [oldest] = kept;
    if (kept.size > most && oldest !== undefined) drop(...oldest);
    return found;
  }

  return {
    read(documentId) {
      const mine = take(documentId);
      const reading = mine.turn.then(() => catchUp(db, documentId, mine.replay));
      mine.turn = reading.catch(() => {
        // What failed half-way is not trusted: the next look begins anew.
        drop(documentId, mine);
      });
      return reading;
    },
  };
}
