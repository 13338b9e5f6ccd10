import { expect, test, vi } from 'vitest';
import { advance } from './clocks.ts';
import { judgeUpdate } from './gate.ts';
import { editor, encodeDeletions } from './testing/register-record.ts';
import { knowledgeOf, outcomeOf } from './testing/judge-change.ts';
import type { Block, Id, Struct } from './update-content.ts';

/** A block whose structs lean on the left, one character each; `onRead` hears of every look at one. */
function blockOf(clientId: number, lefts: readonly (Id | undefined)[], onRead: () => void): Block {
  const structs = lefts.map((left, clock): Struct => {
    const content = { kind: 'characters' } as const;
    return { clock, length: 1, content, left, right: undefined, parent: undefined, key: undefined };
  });
  const watched = new Proxy(structs, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) onRead();
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  return { clientId, structs: watched };
}

test('[GT17] two clientIDs that lean on each other in turn: no struct is looked at more than a few times', () => {
  const count = 5000;
  let reads = 0;
  const onRead = () => void reads++;
  const clocks = Array.from({ length: count }, (_, clock) => clock);
  const first = blockOf(
    9,
    clocks.map((clock) => (clock === 0 ? undefined : { clientId: 8, clock: clock - 1 })),
    onRead,
  );
  const second = blockOf(
    8,
    clocks.map((clock) => ({ clientId: 9, clock })),
    onRead,
  );
  const placed: Id[] = [];
  const after = advance([first, second], new Map(), (id) => void placed.push(id));
  expect(after).toEqual(
    new Map([
      [9, count],
      [8, count],
    ]),
  );
  expect(placed.slice(0, 4)).toEqual([
    { clientId: 9, clock: 0 },
    { clientId: 8, clock: 0 },
    { clientId: 9, clock: 1 },
    { clientId: 8, clock: 1 },
  ]);
  expect(placed).toHaveLength(2 * count);
  expect(reads).toBeLessThan(10 * count);
});

test('[GT17] a part that waits for what never comes ends the placing', () => {
  const blocks = [
    blockOf(9, [undefined, { clientId: 7, clock: 3 }], vi.fn()),
    blockOf(8, [undefined], vi.fn()),
  ];
  expect(advance(blocks, new Map(), vi.fn())).toBeUndefined();
});

test.each<[string, (readonly [number, number])[]]>([
  [
    'the same run a second time',
    [
      [0, 100],
      [0, 100],
    ],
  ],
  [
    'a part of a run before it',
    [
      [0, 100],
      [20, 10],
    ],
  ],
  [
    'a run that stands before the one before it',
    [
      [50, 5],
      [0, 10],
    ],
  ],
])('[GT8] %s: nobody walks over it, whoever sends it', (_, runs) => {
  const known = knowledgeOf('agreement', []);
  known.clocks.set(8, 200);
  const isDeleted = vi.fn(() => true);
  const deletions = encodeDeletions(8, runs);
  for (const canEdit of [true, false])
    expect(outcomeOf(judgeUpdate(deletions, { ...known, isDeleted }, { ...editor, canEdit }))).toBe(
      'unreadable_frame',
    );
  expect(isDeleted).not.toHaveBeenCalled();
});
