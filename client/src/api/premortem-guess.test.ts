import {
  cardId,
  clusterId,
  premortem,
  type Premortem,
  type RevealedPremortem,
} from '@entente/protocol/api/premortem';
import { expect, it } from 'vitest';
import { asKnown, guessCluster, guessPlaced, withGuess } from './premortem-guess.ts';

const id = (digit: number) => `0197a3c2-0000-7000-8000-00000000000${digit}`;
const by = { userId: id(1), name: 'Maya Lindqvist', firmId: id(2) };
const stamp = { by, at: '2026-11-21T10:00:00.000Z' };
const about = { id: id(3), documentId: id(4), question: 'Why?', started: stamp };
const card = { text: 'No time', writtenBy: by, clusterId: null, riskId: null };

const revealed = premortem.parse({
  ...about,
  phase: 'revealed',
  revealed: stamp,
  cards: [
    { ...card, id: id(5) },
    { ...card, id: id(6) },
  ],
  clusters: [],
}) as RevealedPremortem;

const made = { id: clusterId.parse(id(7)), name: 'Time', cardIds: [cardId.parse(id(6))] };

it('[PC6] a card stands in its new place before the server has answered', () => {
  const session = guessPlaced(cardId.parse(id(5)), made.id)(guessCluster(made)(revealed));
  expect(session.clusters).toEqual([{ id: id(7), name: 'Time', riskId: null }]);
  expect(session.cards.map(({ clusterId: place }) => place)).toEqual([id(7), id(7)]);
  expect(guessPlaced(cardId.parse(id(5)), null)(session).cards[0]?.clusterId).toBeNull();
  expect(revealed.cards[1]?.clusterId).toBeNull();
});

it('[PC6] a closed session takes no guess', () => {
  const closed: Premortem = { ...revealed, phase: 'closed', closed: revealed.started };
  const known = asKnown(closed, 0);
  expect(withGuess(known, guessCluster(made))).toBe(known);
});

it('[PC2] the distance of the clocks is that of the answer', () => {
  const writing = premortem.parse({
    ...about,
    phase: 'writing',
    endsAt: '2026-11-21T10:10:00.000Z',
    serverTime: '2026-11-21T10:00:05.000Z',
    myCards: [],
    counts: [],
  });
  expect(asKnown(writing, Date.parse('2026-11-21T10:00:00.000Z')).clockOffsetMs).toBe(5000);
  expect(asKnown(revealed, 1).clockOffsetMs).toBe(0);
});
