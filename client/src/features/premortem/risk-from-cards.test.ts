import type { EntryId } from '@entente/documents/entries/entry-id';
import { addRisks } from '@entente/documents/register/write-register';
import { readRegister } from '@entente/documents/register/read-register';
import { cardId, type RevealedCard } from '@entente/protocol/api/premortem';
import { firmId, userId } from '@entente/protocol/ids';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { riskFromCards } from './risk-from-cards.ts';
import { risksByOrigin } from './risks-by-origin.ts';
import { settleRisk } from './settle-risk.ts';

const id = (digit: number) => `0197a3c2-0000-7000-8000-00000000000${digit}`;
const harbor = firmId.parse(id(2));

const card = (text: string, name: string): RevealedCard => ({
  id: cardId.parse(id(5)),
  text,
  writtenBy: {
    userId: userId.parse(id(1)),
    name,
    firmId: name === 'Kenji Mori' ? harbor : firmId.parse(id(9)),
  },
  clusterId: null,
  riskId: null,
});

const around = {
  session: {
    question: 'Why?',
    started: { by: card('', 'Maya').writtenBy, at: '2026-11-21T10:00:00.000Z' },
  },
  firms: [{ id: harbor, name: 'Harbor', colour: 'orange' as const, timeZone: 'UTC' }],
};

it('[PC7] a cluster becomes a risk with the words of its cards, who wrote them, and its origin', () => {
  const ydoc = new Y.Doc();
  const cards = [card('No vans\nin December', 'Kenji Mori'), card('No drivers', 'Somebody Else')];
  const source = { id: id(7), words: '  Peak   season ', cards };
  const [added] = addRisks(ydoc, [riskFromCards(source, around)]);
  const { entries } = readRegister(ydoc);
  expect(entries).toMatchObject([
    {
      id: added,
      title: 'Peak season',
      origin: `premortem:${id(7)}`,
      description: [
        '“No vans in December” (Kenji Mori, Harbor)',
        '“No drivers” (Somebody Else)',
        'From our pre-mortem of 21 November 2026: Why?',
      ].join('\n'),
    },
  ]);
  expect(risksByOrigin(entries).get(`premortem:${id(7)}`)?.id).toBe(added);
});

it('[PC7] a long card gives a title that ends, and keeps all its words in the description', () => {
  const text = 'word '.repeat(56).trim();
  const { title, description } = riskFromCards({ id: id(7), words: text, cards: [card(text, 'x')] }, around);
  expect(title).toHaveLength(200);
  expect(title?.endsWith('…')).toBe(true);
  expect(description).toContain(text);
});

it('[PC7] of two risks made of one card at the same moment the later is merged into the one that stands', () => {
  const ydoc = new Y.Doc();
  const origin = `premortem:${id(7)}`;
  const [ours, theirs] = addRisks(ydoc, [{ origin }, { origin }]) as [EntryId, EntryId];
  settleRisk(ydoc, ours, ours);
  expect(readRegister(ydoc).entries).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  settleRisk(ydoc, ours, theirs);
  const { entries } = readRegister(ydoc);
  expect(entries).toMatchObject([{ status: 'closed', mergedInto: theirs }, { status: 'open' }]);
  expect(risksByOrigin(entries).get(origin)?.id).toBe(theirs);
  expect(risksByOrigin(entries.toReversed()).get(origin)?.id).toBe(theirs);
});
