import type { ScoreHistory } from '@entente/protocol/api/score-history';
import type { DocumentId } from '@entente/protocol/ids';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';
import { ScoreReplay, type ScoredRow } from './score-replay.ts';

/** Registers kept in memory. Each costs as much as a room; fewer reads long ledgers again for every look. */
const KEPT = 16;

/** Rows in one query: a row may be of 4 MiB. */
const PAGE = 100;

/** How risks were scored, read from the record. */
export interface ScoreHistories {
  /** As of all that was committed before the call. Whether it may be seen has been decided before. */
  read(documentId: DocumentId): Promise<ScoreHistory>;
}

/** A replay, and what is being read into it: two that read at once would take in rows twice. */
interface Kept {
  readonly replay: ScoreReplay;
  turn: Promise<unknown>;
}

const rowsAfter = (db: Database, documentId: DocumentId, seq: number): Promise<ScoredRow[]> =>
  db
    .select({ seq: ledger.seq, at: ledger.at, bytes: ledger.bytes })
    .from(ledger)
    .where(and(eq(ledger.documentId, documentId), gt(ledger.seq, seq)))
    .orderBy(asc(ledger.seq))
    .limit(PAGE);

async function catchUp(db: Database, documentId: DocumentId, replay: ScoreReplay): Promise<ScoreHistory> {
  for (;;) {
    const rows = await rowsAfter(db, documentId, replay.head);
    await replay.takeIn(rows);
    if (rows.length < PAGE) return replay.read();
  }
}

/** Reads each register's ledger once and from then on only what is behind it (DO7). */
export function createScoreHistories(db: Database): ScoreHistories {
  const kept = new Map<DocumentId, Kept>();

  /** The replay of a document, now the one used last; the one not used for longest makes room. */
  function take(documentId: DocumentId): Kept {
    const found = kept.get(documentId) ?? { replay: new ScoreReplay(), turn: Promise.resolve() };
    kept.delete(documentId);
    kept.set(documentId, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  return {
    read(documentId) {
      const mine = take(documentId);
      const reading = mine.turn.then(() => catchUp(db, documentId, mine.replay));
      mine.turn = reading.catch(() => {
        // What failed half-way is not trusted: the next look begins anew.
        if (kept.get(documentId) === mine) kept.delete(documentId);
      });
      return reading;
    },
  };
}
