import {
  cardId,
  clusterId,
  premortem,
  type CardId,
  type RevealedPremortem,
} from '@entente/protocol/api/premortem';
import { describe, expect, it } from 'vitest';
import { dropAct, dropId, placeOfDrop, placeWords, shortWords } from './board-drop.ts';
import { nextPlace } from './board-keys.ts';

const id = (digit: number) => `0197a3c2-0000-7000-8000-00000000000${digit}`;
const by = { userId: id(1), name: 'Maya Lindqvist', firmId: id(2) };
const stamp = { by, at: '2026-11-21T10:00:00.000Z' };
const card = { writtenBy: by, riskId: null };
const [loose, other, sorted] = [5, 6, 7].map((digit) => cardId.parse(id(digit))) as [CardId, CardId, CardId];
const time = clusterId.parse(id(8));

const session = premortem.parse({
  id: id(3),
  documentId: id(4),
  question: 'Why?',
  started: stamp,
  phase: 'revealed',
  revealed: stamp,
  cards: [
    { ...card, id: loose, text: 'No time', clusterId: null },
    { ...card, id: other, text: 'No plan', clusterId: null },
    { ...card, id: sorted, text: 'Too late', clusterId: time },
  ],
  clusters: [{ id: time, name: 'Time', riskId: null }],
}) as RevealedPremortem;

describe('[PC5] a drop', () => {
  it.each([
    ['on a cluster', loose, { kind: 'cluster', id: time }, { kind: 'place', clusterId: time }],
    ['on its own cluster', sorted, { kind: 'cluster', id: time }, undefined],
    ['out of its cluster', sorted, { kind: 'loose' }, { kind: 'place', clusterId: null }],
    ['where it lies', loose, { kind: 'loose' }, undefined],
    ['on nothing yet', loose, { kind: 'new' }, { kind: 'make', cardIds: [loose] }],
    ['on another card', loose, { kind: 'card', id: other }, { kind: 'make', cardIds: [other, loose] }],
    ['on itself', loose, { kind: 'card', id: loose }, undefined],
    ['beside everything', loose, undefined, undefined],
  ] as const)('%s', (...[, dragged, place, act]) => {
    expect(dropAct(session, dragged, place)).toEqual(act);
  });

  it('knows its places by name, and says them', () => {
    for (const place of [
      { kind: 'new' },
      { kind: 'loose' },
      { kind: 'cluster', id: time },
      { kind: 'card', id: other },
    ] as const)
      expect(placeOfDrop(session, dropId(place))).toEqual(place);
    expect(placeOfDrop(session, 'cluster:gone')).toBeUndefined();
    expect(placeWords(session, { kind: 'cluster', id: time })).toBe('the cluster Time');
    expect(placeWords(session, { kind: 'card', id: other })).toBe('a new cluster with No plan');
    expect(shortWords('x'.repeat(100))).toHaveLength(60);
  });
});

it('[PC5] arrows go from place to place in reading order and stop at the ends', () => {
  const rect = (top: number, left: number) => ({ top, left, bottom: 0, right: 0, width: 0, height: 0 });
  const places = [
    ['new', rect(200, 300)],
    ['cluster:a', rect(0, 300)],
    ['loose', rect(0, 0)],
  ] as const;
  const go = (from: string | undefined, step: number) => nextPlace(places, from, step)?.[0];
  expect([go('loose', 1), go('cluster:a', 1), go('new', 1)]).toEqual(['cluster:a', 'new', 'new']);
  expect([go('new', -1), go('loose', -1), go(undefined, 1)]).toEqual(['cluster:a', 'loose', 'loose']);
  expect(nextPlace([], 'loose', 1)).toBeUndefined();
});
