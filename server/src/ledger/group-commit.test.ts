import type { DocumentId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import { createGroupCommit, type Contributor, type Pace } from './group-commit.ts';
import type { Batch, Ledger } from './ledger.ts';

/** A ledger that answers at once and remembers how many documents each batch held. */
function createLedger(): { ledger: Ledger; batches: number[] } {
  const batches: number[] = [];
  const append = async (batch: Batch) => {
    batches.push(new Set(batch.rows.map((row) => row.documentId)).size);
    return new Map();
  };
  return { ledger: { append } as unknown as Ledger, batches };
}

function contributor(name: string): Contributor {
  const documentId = name as DocumentId;
  const row = { documentId, seq: 1, bytes: new Uint8Array(), userId: 'u', firmId: 'f' } as never;
  return {
    documentId,
    takeShare: () => ({ rows: [row], bindings: [], schema: undefined }),
    committed: () => undefined,
    obstructed: () => undefined,
    failed: (error) => {
      throw error;
    },
  };
}

/** A clock on which nothing takes time but waiting. */
function createPace(): { pace: Pace; waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  const wait = async (ms: number) => {
    waits.push(ms);
    now += ms;
  };
  return { pace: { now: () => now, wait }, waits };
}

test('[LG8] a lone document waits for nobody', async () => {
  const { ledger, batches } = createLedger();
  const { pace, waits } = createPace();
  const commits = createGroupCommit(ledger, pace);
  for (let at = 0; at < 5; at++) {
    commits.request(contributor('one'));
    await commits.drained();
  }
  expect(batches).toEqual([1, 1, 1, 1, 1]);
  expect(waits).toEqual([0, 0, 0, 0, 0]);
});

test('[LG8] when many documents are being written in, commits keep their distance', async () => {
  const { ledger, batches } = createLedger();
  const { pace, waits } = createPace();
  const commits = createGroupCommit(ledger, pace);
  for (let at = 0; at < 9; at++) commits.request(contributor(`document ${at}`));
  await commits.drained();
  expect(batches).toEqual([9]);
  expect(waits).toEqual([0, 16]);
});
