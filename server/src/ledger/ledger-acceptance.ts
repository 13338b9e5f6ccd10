/** What every ledger must do; run over the one in memory and the one in PostgreSQL. */
import { randomUUID } from 'node:crypto';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import type { Batch, Ledger, LedgerRow } from './ledger.ts';

/** A ledger under test, and how to prepare what it stands on. */
export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** Makes a document in which these two people of two firms may write. */
  readonly createDocument: () => Promise<{ documentId: DocumentId; anna: Writer; ben: Writer }>;
  /** Takes the right to write away from somebody. */
  readonly remove: (documentId: DocumentId, writer: Writer) => Promise<void>;
}

export interface Writer {
  readonly userId: UserId;
  readonly firmId: FirmId;
}

export const randomWriter = (): Writer => ({
  userId: randomUUID() as UserId,
  firmId: randomUUID() as FirmId,
});

const row = (documentId: DocumentId, seq: number, writer: Writer): LedgerRow => ({
  documentId,
  seq,
  ...writer,
  bytes: new Uint8Array([seq % 256, 0, 255]),
});

const batchOf = (rows: LedgerRow[], bindings: Batch['bindings'] = []): Batch => ({
  rows,
  bindings,
  schemas: new Map(),
});

/** Registers the suite under vitest. */
export function testLedger(start: () => LedgerUnderTest): void {
  test('[LG1] rows are kept in order with bytes, author and firm', async () => {
    const { ledger, createDocument } = start();
    const { documentId, anna, ben } = await createDocument();
    const rows = [row(documentId, 1, anna), row(documentId, 2, ben), row(documentId, 3, anna)];
    expect(await ledger.append(batchOf(rows))).toEqual(new Map());
    expect(await ledger.loadAfter(documentId, 0)).toEqual(rows);
    expect(await ledger.loadAfter(documentId, 2)).toEqual(rows.slice(2));
  });

  test('[LG2] a seq that is taken is a conflict and leaves other documents alone', async () => {
    const { ledger, createDocument } = start();
    const one = await createDocument();
    const two = await createDocument();
    await ledger.append(batchOf([row(one.documentId, 1, one.anna)]));
    const batch = batchOf([row(one.documentId, 1, one.ben), row(two.documentId, 1, two.anna)]);
    expect(await ledger.append(batch)).toEqual(new Map([[one.documentId, 'conflict']]));
    expect(await ledger.loadAfter(one.documentId, 0)).toEqual([row(one.documentId, 1, one.anna)]);
    expect(await ledger.loadAfter(two.documentId, 0)).toHaveLength(1);
  });

  test('[LG3] one row of somebody who may not write keeps the whole document back, and no other', async () => {
    const { ledger, createDocument, remove } = start();
    const one = await createDocument();
    const two = await createDocument();
    await remove(one.documentId, one.ben);
    const batch = batchOf([
      row(one.documentId, 1, one.anna),
      row(one.documentId, 2, one.ben),
      row(two.documentId, 1, two.ben),
    ]);
    expect(await ledger.append(batch)).toEqual(new Map([[one.documentId, 'forbidden']]));
    expect(await ledger.loadAfter(one.documentId, 0)).toEqual([]);
    expect(await ledger.loadAfter(two.documentId, 0)).toHaveLength(1);
  });

  test('[LG3] nobody writes for another firm', async () => {
    const { ledger, createDocument } = start();
    const { documentId, anna, ben } = await createDocument();
    const forged = { userId: anna.userId, firmId: ben.firmId };
    expect(await ledger.append(batchOf([row(documentId, 1, forged)]))).toEqual(
      new Map([[documentId, 'forbidden']]),
    );
  });

  test('[LG4] a clientID is bound once; a second owner is a conflict and nothing of the document is kept', async () => {
    const { ledger, createDocument } = start();
    const { documentId, anna, ben } = await createDocument();
    const clientId = 4_000_000_000;
    await ledger.append(batchOf([row(documentId, 1, anna)], [{ documentId, clientId, ...anna }]));
    const again = batchOf([row(documentId, 2, ben)], [{ documentId, clientId, ...ben }]);
    expect(await ledger.append(again)).toEqual(new Map([[documentId, 'conflict']]));
    expect(await ledger.loadOwners(documentId)).toEqual(new Map([[clientId, anna.userId]]));
    expect(await ledger.loadAfter(documentId, 1)).toEqual([]);
  });
}
