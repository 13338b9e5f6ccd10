import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RecordedRow } from '../replay/read-record-pages.ts';
import { BeyondDue, Cutting, LONG_MS, PAUSE_MS, REST_MS, type Cut } from './cut-record.ts';

/** One edit of somebody: what it does, and how long after the one before. */
interface Act {
  readonly ms: number;
  readonly type?: number;
  readonly deleted?: number;
}

/** The rows that these edits put on the record of an agreement. */
function record(acts: readonly Act[]): RecordedRow[] {
  const ydoc = new Y.Doc();
  const rows: RecordedRow[] = [];
  let atMs = Date.UTC(2026, 0, 5, 9);
  ydoc.on('update', (bytes: Uint8Array) => rows.push({ seq: rows.length + 1, atMs, bytes }));
  const text = new Y.XmlText();
  ydoc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    ydoc.getXmlFragment('content').insert(0, [paragraph]);
    text.insert(0, '.');
  });
  for (const { ms, type = 0, deleted = 0 } of acts) {
    atMs += ms;
    ydoc.transact(() => {
      if (type > 0) text.insert(text.length, 'abcdefghij'.repeat(type));
      if (deleted > 0) text.delete(0, Math.min(deleted, text.length));
    });
  }
  return rows;
}

interface Look {
  /** How many rows there are. */
  readonly rows: number;
  readonly nowMs: number;
}

/** What is cut when somebody looks at these moments, each look going on behind what the one before has kept. */
async function cutAt(rows: readonly RecordedRow[], looks: readonly Look[], left: readonly number[] = []) {
  const all: Cut[] = [];
  for (const { rows: count, nowMs } of looks) {
    const kept = all.at(-1);
    const ydoc = new Y.Doc();
    for (const { bytes } of rows.slice(0, kept?.seq ?? 0)) Y.applyUpdate(ydoc, bytes);
    const cutting = new Cutting({
      documentKind: 'agreement',
      ydoc,
      ydocSeq: kept?.seq ?? 0,
      kept,
      left: new Set(left),
      mostCuts: 1000,
    });
    await cutting.goOn(rows.slice(kept?.seq ?? 0, count));
    await cutting.end(nowMs);
    all.push(...cutting.cuts);
  }
  return all;
}

const oneLook = (rows: readonly RecordedRow[], restMs = PAUSE_MS): Look[] => [
  { rows: rows.length, nowMs: (rows.at(-1)?.atMs ?? 0) + restMs },
];

const told = (cuts: readonly Cut[]) => cuts.map(({ kind, seq }) => [kind, seq]);
const type = (ms: number, tens = 1): Act => ({ ms, type: tens });

describe('[VR3] versions by themselves', () => {
  test('at a pause, before it is over and afterwards', async () => {
    const rows = record([type(1000), type(PAUSE_MS - 1), type(PAUSE_MS), type(1000)]);
    expect(told(await cutAt(rows, oneLook(rows, PAUSE_MS - 1)))).toEqual([['automatic', 3]]);
    expect(told(await cutAt(rows, oneLook(rows)))).toEqual([
      ['automatic', 3],
      ['automatic', 5],
    ]);
  });

  test('in long writing, counted from its first edit', async () => {
    const minutes = 60_000;
    const rows = record(Array.from({ length: 70 }, () => type(minutes)));
    expect(told(await cutAt(rows, oneLook(rows, 0)))).toEqual([
      ['automatic', 30],
      ['automatic', 60],
    ]);
    expect((rows[30]?.atMs ?? 0) - (rows[0]?.atMs ?? 0)).toBe(LONG_MS);
  });

  test('when the last one left, without waiting for a pause', async () => {
    const rows = record([type(1000), type(1000), type(1000)]);
    expect(told(await cutAt(rows, oneLook(rows, 0), [2]))).toEqual([['automatic', 2]]);
    expect(told(await cutAt(rows, oneLook(rows, 0), [4]))).toEqual([['automatic', 4]]);
  });
});

describe('[VR13] before a large deletion', () => {
  test('the version is of what stood before it', async () => {
    const rows = record([type(1000, 30), { ms: 2000, deleted: 250 }, type(1000)]);
    const cuts = await cutAt(rows, oneLook(rows));
    expect(told(cuts)).toEqual([
      ['before_deletion', 2],
      ['automatic', 4],
    ]);
    expect(cuts[0]?.content).toContain(`${'abcdefghij'.repeat(30)}`);
    expect(cuts[1]?.content).not.toContain('abcdefghij'.repeat(29));
  });

  test('a paste taken back at once behind a version is none', async () => {
    const again = (ms: number) => [type(ms, 40), { ms: 10, deleted: 400 }];
    const soon = record([...again(1000), ...again(1000), ...again(REST_MS - 3000)]);
    expect(told(await cutAt(soon, oneLook(soon, 0)))).toEqual([['before_deletion', 2]]);
    const later = record([...again(1000), ...again(REST_MS)]);
    expect(told(await cutAt(later, oneLook(later, 0)))).toEqual([
      ['before_deletion', 2],
      ['before_deletion', 4],
    ]);
  });

  test('what is kept already is not kept again', async () => {
    const again = [type(REST_MS, 40), { ms: 10, deleted: 400 }];
    const rows = record([{ ms: 10, deleted: 1 }, ...again, ...again]);
    expect(told(await cutAt(rows, oneLook(rows, 0), [3]))).toEqual([['automatic', 3]]);
    expect(told(await cutAt(rows, oneLook(rows, 0)))).toEqual([['before_deletion', 3]]);
  });
});

describe('[VR7] a snapshot beyond the newest version', () => {
  const cutWith = async (rows: readonly RecordedRow[], snapshotSeq: number) => {
    const ydoc = new Y.Doc();
    for (const { bytes } of rows.slice(0, snapshotSeq)) Y.applyUpdate(ydoc, bytes);
    const options = { documentKind: 'agreement', ydoc, ydocSeq: snapshotSeq, kept: undefined } as const;
    const cutting = new Cutting({ ...options, left: new Set(), mostCuts: 1000 });
    await cutting.goOn(rows);
    await cutting.end((rows.at(-1)?.atMs ?? 0) + PAUSE_MS);
    return cutting.cuts;
  };

  test('serves when nothing is due before it, and gives the same', async () => {
    const rows = record([type(1000), type(1000), type(1000)]);
    expect(await cutWith(rows, 3)).toEqual(await cutWith(rows, 0));
  });

  test('is refused when something is due before it', async () => {
    const paused = record([type(1000), type(PAUSE_MS), type(1000)]);
    await expect(cutWith(paused, 4)).rejects.toThrow(BeyondDue);
    const deleted = record([type(1000, 40), { ms: 1000, deleted: 300 }, type(1000)]);
    await expect(cutWith(deleted, 4)).rejects.toThrow(BeyondDue);
  });
});

const act: fc.Arbitrary<Act> = fc.record({
  ms: fc.oneof(fc.constantFrom(20, 900, 45_000), fc.integer({ min: 0, max: 2 * PAUSE_MS })),
  type: fc.constantFrom(0, 1, 5, 40),
  deleted: fc.constantFrom(0, 0, 0, 3, 200, 500),
});

test('[VR11] the same record gives the same versions, however often somebody looks', async () => {
  let versions = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(60)),
      fc.array(fc.nat(60), { maxLength: 3 }),
      async (acts, moments, left) => {
        const rows = record(acts);
        const end = oneLook(rows);
        // Each look comes at some time between two edits; the very moment of the next one is as late as it can be.
        const looks = moments
          .filter((count) => count < rows.length)
          .toSorted((one, other) => one - other)
          .map((count) => ({ rows: count, nowMs: rows[count]?.atMs ?? 0 }));
        const often = await cutAt(rows, [...looks, ...end], left);
        const once = await cutAt(rows, end, left);
        expect(often.map(({ kind, seq, hash }) => ({ kind, seq, hash }))).toEqual(
          once.map(({ kind, seq, hash }) => ({ kind, seq, hash })),
        );
        versions += once.length;
      },
    ),
    { numRuns: 60 },
  );
  expect(versions).toBeGreaterThan(60);
});
