import type { DocumentId } from '@entente/protocol/ids';
import { expect, test, vi } from 'vitest';
import type { Contributor } from './group-commit.ts';
import { createLanes } from './lanes.ts';
import type { Batch, Ledger, Obstacle } from './ledger.ts';

/** A room of a document that always has one row to commit. */
function roomOf(name: string) {
  const documentId = name as DocumentId;
  const row = { documentId, seq: 1, bytes: new Uint8Array(), userId: 'u', firmId: 'f' } as never;
  return {
    documentId,
    takeShare: () => ({ rows: [row], bindings: [], schema: undefined }),
    committed: vi.fn(),
    obstructed: vi.fn<(obstacle: Obstacle) => void>(),
    failed: vi.fn(),
  } satisfies Contributor;
}

/** A ledger in which `held` is held: it answers of it when told that waiting was long enough, or that it is let go of. */
function createLedger() {
  let answer: (obstacle: Obstacle | undefined) => void = () => undefined;
  const batches: string[][] = [];
  const append = async ({ rows }: Batch): Promise<Map<DocumentId, Obstacle>> => {
    const documents = rows.map(({ documentId }) => documentId);
    batches.push(documents);
    const held = documents.find((id) => id === 'held');
    if (held === undefined) return new Map();
    const obstacle = await new Promise<Obstacle | undefined>((resolve) => (answer = resolve));
    return obstacle === undefined ? new Map() : new Map([[held, obstacle]]);
  };
  return { ledger: { append } as unknown as Ledger, batches, answer: (one?: Obstacle) => answer(one) };
}

const called = (mock: { mock: { calls: unknown[] } }, times = 1) =>
  vi.waitFor(() => expect(mock.mock.calls).toHaveLength(times), { timeout: 20_000 });

test('[LG10] a document that was found held waits apart, and others are committed meanwhile', async () => {
  const { ledger, batches, answer } = createLedger();
  const lanes = createLanes(ledger);
  const [first, free] = [roomOf('held'), roomOf('free')];
  lanes.request(first);
  lanes.request(free);
  await vi.waitFor(() => expect(batches).toEqual([['held', 'free']]), { timeout: 20_000 });
  answer('locked');
  await called(first.obstructed);
  expect(free.committed).toHaveBeenCalledOnce();

  // Its pages have come back, into a room of their own; it is still held.
  const second = roomOf('held');
  lanes.request(second);
  await vi.waitFor(() => expect(batches.at(-1)).toEqual(['held']), { timeout: 20_000 });
  lanes.request(free);
  await called(free.committed, 2);
  expect(second.obstructed).not.toHaveBeenCalled();
  answer();
  await called(second.committed);

  // Once it was committed, the next room of it goes with the others again; the same one stays where it is.
  lanes.request(second);
  const third = roomOf('held');
  await vi.waitFor(() => expect(batches.at(-1)).toEqual(['held']), { timeout: 20_000 });
  answer();
  await called(second.committed, 2);
  lanes.request(third);
  lanes.request(free);
  await vi.waitFor(() => expect(batches.at(-1)).toEqual(['held', 'free']), { timeout: 20_000 });
  answer();
  await lanes.drained();
  expect(third.committed).toHaveBeenCalledOnce();
});
