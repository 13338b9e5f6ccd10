import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { burdenOf, changed } from './testing/judge-change.ts';
import { openGate } from './testing/open-gate.ts';
import { FIRST, paragraph, textIn } from './testing/paragraph-record.ts';
import type { At } from './testing/random-update.ts';
import { countSteps, encodeInsertions, type RawInsertion } from './testing/raw-insertions.ts';
import { encodeDeletions } from './testing/register-record.ts';

const left: At = [FIRST, 4];
const right: At = [FIRST, 5];

const many = (count: number, insertion: (at: number) => RawInsertion): RawInsertion[] =>
  Array.from({ length: count }, (_, at) => insertion(at));

/** All between the same two characters. */
const between = (count: number) => many(count, () => ({ left, right }));

/** Each before the one before it, as if typed backwards. */
const backwards = (clientId: number, count: number) =>
  many(count, (at) => ({ left, right: at === 0 ? right : [clientId, at - 1] }));

/** Each behind the one before it, as typed. */
const forwards = (clientId: number, count: number) =>
  many(count, (at) => ({ left: at === 0 ? left : [clientId, at - 1], right }));

const at = (clientId: number, insertions: RawInsertion[]) => encodeInsertions([clientId, 0], insertions);

/** Characters of three people who lean on whatever they like, in updates one behind the other. */
const anything = fc
  .array(
    fc.record({
      clientId: fc.constantFrom(3, 7, 9),
      neighbours: fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { freq: 4 })), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((edits) => {
    const known = Array.from({ length: 8 }, (_, clock): At => [FIRST, clock + 2]);
    const next = new Map<number, number>();
    const updates = edits.map(({ clientId, neighbours }) => {
      const clock = next.get(clientId) ?? 0;
      const pick = (number: number): At => known[number % known.length] ?? left;
      const insertions = neighbours.map(([one, two], place): RawInsertion => {
        const insertion = { left: pick(one), right: two === null ? undefined : pick(two) };
        known.push([clientId, clock + place]);
        return insertion;
      });
      next.set(clientId, clock + insertions.length);
      return encodeInsertions([clientId, clock], insertions);
    });
    return { updates, count: known.length };
  });

test('[GT18] whatever leans on whatever, and in whatever order it comes, no reader takes more steps than were told', () => {
  let steps = 0;
  let tight = 0;
  fc.assert(
    fc.property(anything, fc.infiniteStream(fc.nat()), ({ updates, count }, chance) => {
      const most = count + 3 * burdenOf([paragraph, ...updates]);
      const keys = new Map(updates.map((update) => [update, chance.next().value as number]));
      const shuffled = updates.toSorted((one, two) => (keys.get(one) ?? 0) - (keys.get(two) ?? 0));
      const ydoc = new Y.Doc();
      for (const update of [paragraph, ...updates]) Y.applyUpdate(ydoc, update);
      for (const order of [
        [paragraph, ...updates],
        [paragraph, ...shuffled],
        [Y.encodeStateAsUpdate(ydoc)],
      ]) {
        const taken = countSteps(order);
        steps += taken;
        if (taken > count) tight++;
        expect(taken).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 600 },
  );
  expect(steps).toBeGreaterThan(5000);
  expect(tight).toBeGreaterThan(100);
}, 60_000);

const LONG = 20_000;

/** What each update is answered, all sent by the same person. */
function answersTo(updates: readonly Uint8Array[]): string[] {
  const ask = openGate('agreement', [paragraph], { [FIRST]: 'anna' });
  return updates.map((update) => ask('ben', update));
}

describe('[GT18] what would have every reader walk for minutes is refused', () => {
  test.each<[string, string[], () => Uint8Array[]]>([
    ['all between the same two', ['too_entangled'], () => [at(10, between(LONG))]],
    [
      'backwards under two clientIDs',
      ['admitted', 'too_entangled'],
      () => [at(10, backwards(10, LONG)), at(11, backwards(11, LONG))],
    ],
    [
      'the same in the order that costs nothing, until a third clientID turns it round for who loads all of it',
      ['admitted', 'too_entangled'],
      () => [at(11, backwards(11, LONG)), at(10, backwards(10, LONG))],
    ],
    [
      'the same in one update',
      ['too_entangled'],
      () => [Y.mergeUpdates([at(10, backwards(10, LONG)), at(11, backwards(11, LONG))])],
    ],
    [
      'backwards beside a long run that goes on afterwards',
      ['admitted', 'admitted', 'too_entangled'],
      () => [
        at(10, backwards(10, 3000)),
        at(11, forwards(11, 1000)),
        encodeInsertions(
          [11, 1000],
          many(3 * LONG, (place) => ({ left: [11, 999 + place], right })),
        ),
      ],
    ],
    [
      'one behind each character of a long run, no two between the same',
      ['admitted', 'too_entangled'],
      () => [
        at(10, forwards(10, LONG)),
        at(
          11,
          many(LONG, (place) => ({ left: [10, place], right })),
        ),
      ],
    ],
    [
      'beside a run that deletions have cut into thousands',
      ['admitted', 'admitted', 'too_entangled'],
      () => {
        const run = changed([paragraph], (ydoc) => textIn(ydoc).insert(3, 'y'.repeat(2 * LONG)), 10);
        const cuts = Array.from({ length: LONG }, (_, place) => [2 * place, 1] as const);
        return [run, encodeDeletions(10, cuts), at(11, backwards(11, LONG / 2))];
      },
    ],
  ])('%s', (_, answers, updates) => {
    expect(answersTo(updates())).toEqual(answers);
  });

  test('also by many small updates', () => {
    const ask = openGate('agreement', [paragraph], { [FIRST]: 'anna' });
    expect(ask('ben', at(10, backwards(10, LONG)))).toBe('admitted');
    const refusedAt = backwards(11, LONG).findIndex(
      (insertion, clock) => ask('ben', encodeInsertions([11, clock], [insertion])) === 'too_entangled',
    );
    expect(refusedAt).toBeGreaterThan(1000);
    expect(refusedAt).toBeLessThan(5000);
  });

  test('and after the record was read again, from its rows or as one state', () => {
    const record = [paragraph, at(10, backwards(10, LONG)), at(11, backwards(11, 3000))];
    const more = encodeInsertions([11, 3000], backwards(11, 4000).slice(3000));
    for (const rows of [record, [Y.mergeUpdates(record)]]) {
      const ask = openGate('agreement', rows, { [FIRST]: 'anna', 10: 'ben', 11: 'ben' });
      expect(ask('ben', more)).toBe('too_entangled');
    }
  });

  test('the person alone is refused: others go on, also in that place', () => {
    const ask = openGate('agreement', [paragraph], { [FIRST]: 'anna' });
    expect(ask('ben', at(10, backwards(10, LONG)))).toBe('admitted');
    expect(ask('ben', at(11, backwards(11, 5000)))).toBe('too_entangled');
    expect(ask('cleo', at(12, forwards(12, 3000)))).toBe('admitted');
    expect(ask('cleo', at(13, backwards(13, 3000)))).toBe('admitted');
  });

  test('whose text others entangle goes on writing in it', () => {
    const record = [paragraph, at(10, forwards(10, 8000))];
    const ask = openGate('agreement', record, { [FIRST]: 'anna', 10: 'anna' });
    const behindEach = many(6000, (place) => ({ left: [10, place], right }));
    expect(ask('ben', at(11, behindEach))).toBe('admitted');
    const more = many(2000, (place) => ({ left: [10, 7999 + place], right }));
    expect(ask('anna', encodeInsertions([10, 8000], more))).toBe('admitted');
  });

  test('two who know each other do not do together what one alone may not', () => {
    const ask = openGate('agreement', [paragraph], { [FIRST]: 'anna' });
    expect(ask('ben', at(10, backwards(10, LONG)))).toBe('admitted');
    expect(ask('cleo', at(11, forwards(11, LONG)))).toBe('admitted');
    const rest = many(LONG, (place) => ({ left: [11, LONG - 1 + place], right }));
    expect(ask('cleo', encodeInsertions([11, LONG], rest))).toBe('too_entangled');
    expect(ask('dora', at(12, forwards(12, LONG)))).toBe('admitted');
    expect(
      ask(
        'anna',
        changed([paragraph], (ydoc) => textIn(ydoc).insert(0, 'and so '), FIRST),
      ),
    ).toBe('admitted');
  });
});
