import { cardId } from '@entente/protocol/api/premortem';
import { expect, it } from 'vitest';
import { dropCard, noteFailure, nothingUnsent, sendAgain, takeDraft, unsentWords } from './unsent-cards.ts';

const [one, two] = [1, 2].map((digit) => cardId.parse(`0197a3c2-0000-7000-8000-00000000000${digit}`)) as [
  ReturnType<typeof cardId.parse>,
  ReturnType<typeof cardId.parse>,
];

it('[PC3] words stay until they are on the record, whatever happens to the request', () => {
  const typed = { ...nothingUnsent, draft: 'No time' };
  const sent = takeDraft(typed, { id: one, text: 'No time' });
  expect(sent).toEqual({ draft: '', cards: [{ id: one, text: 'No time' }] });
  const failed = noteFailure(takeDraft({ ...sent, draft: 'x' }, { id: two, text: 'x' }), one, 'Away.');
  expect(failed.cards).toEqual([
    { id: one, text: 'No time', why: 'Away.' },
    { id: two, text: 'x' },
  ]);
  expect(unsentWords({ ...failed, draft: '  still typing ' })).toEqual(['No time', 'x', 'still typing']);
  expect(sendAgain(failed, one).cards[0]).toEqual({ id: one, text: 'No time' });
  expect(dropCard(dropCard(failed, one), two)).toEqual(nothingUnsent);
  expect(unsentWords({ draft: ' \n', cards: [] })).toEqual([]);
});
