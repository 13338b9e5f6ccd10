import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { Batch, Ledger, LedgerRow, Obstacle } from './ledger.ts';

interface Sheet {
  readonly rows: LedgerRow[];
  readonly owners: Map<number, UserId>;
}

/** The ledger in memory, for simulated worlds. */
export interface MemoryLedger extends Ledger {
  /** Lets this person write from here on, or no longer. */
  setWriter(documentId: DocumentId, writer: { userId: UserId; firmId: FirmId }, canWrite: boolean): void;
}

function findObstacle(
  sheet: Sheet,
  batch: Batch,
  isWriter: (row: LedgerRow) => boolean,
): Obstacle | undefined {
  if (!batch.rows.every(isWriter)) return 'forbidden';
  const follows = batch.rows.every((row, at) => row.seq === sheet.rows.length + 1 + at);
  const isFree = batch.bindings.every((binding) => !sheet.owners.has(binding.clientId));
  return follows && isFree ? undefined : 'conflict';
}

const only = (batch: Batch, documentId: DocumentId): Batch => ({
  rows: batch.rows.filter((row) => row.documentId === documentId),
  bindings: batch.bindings.filter((binding) => binding.documentId === documentId),
  schemas: new Map(),
});

/** An empty ledger in memory. */
export function createMemoryLedger(): MemoryLedger {
  const sheets = new Map<DocumentId, Sheet>();
  const writers = new Set<string>();
  const writerKey = (row: { documentId: DocumentId; userId: UserId; firmId: FirmId }) =>
    `${row.documentId} ${row.userId} ${row.firmId}`;
  const sheetOf = (documentId: DocumentId): Sheet => {
    const sheet = sheets.get(documentId) ?? { rows: [], owners: new Map() };
    sheets.set(documentId, sheet);
    return sheet;
  };
  return {
    async append(batch) {
      const obstacles = new Map<DocumentId, Obstacle>();
      for (const documentId of new Set(batch.rows.map((row) => row.documentId))) {
        const sheet = sheetOf(documentId);
        const own = only(batch, documentId);
        const obstacle = findObstacle(sheet, own, (row) => writers.has(writerKey(row)));
        if (obstacle !== undefined) {
          obstacles.set(documentId, obstacle);
          continue;
        }
        sheet.rows.push(...own.rows);
        for (const { clientId, userId } of own.bindings) sheet.owners.set(clientId, userId);
      }
      return obstacles;
    },
    loadAfter: async (documentId, seq) => sheetOf(documentId).rows.slice(seq),
    loadOwners: async (documentId) => new Map(sheetOf(documentId).owners),
    setWriter(documentId, writer, canWrite) {
      const key = writerKey({ documentId, ...writer });
      if (canWrite) writers.add(key);
      else writers.delete(key);
    },
  };
}
