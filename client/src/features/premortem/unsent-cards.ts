import type { CardId } from '@entente/protocol/api/premortem';

/** A card that is not on the record. */
export interface UnsentCard {
  readonly id: CardId;
  readonly text: string;
  /** Why it is not; absent while it is being sent. */
  readonly why?: string;
}

/** What somebody has written that is on no card yet; kept in the tab, so that a reload loses nothing. */
export interface Unsent {
  /** What stands in the field. */
  readonly draft: string;
  readonly cards: readonly UnsentCard[];
}

export const nothingUnsent: Unsent = { draft: '', cards: [] };

/** The words in the field become a card that is being sent. */
export const takeDraft = ({ cards }: Unsent, card: { id: CardId; text: string }): Unsent => ({
  draft: '',
  cards: [...cards, card],
});

/** A card is being sent again. */
export const sendAgain = (unsent: Unsent, id: CardId): Unsent => ({
  ...unsent,
  cards: unsent.cards.map((card) => (card.id === id ? { id, text: card.text } : card)),
});

/** A card was not taken. */
export const noteFailure = (unsent: Unsent, id: CardId, why: string): Unsent => ({
  ...unsent,
  cards: unsent.cards.map((card) => (card.id === id ? { ...card, why } : card)),
});

/** A card is on the record, or given up. */
export const dropCard = (unsent: Unsent, id: CardId): Unsent => ({
  ...unsent,
  cards: unsent.cards.filter((card) => card.id !== id),
});

/** All words that are on no card, in the order written. */
export const unsentWords = ({ draft, cards }: Unsent): string[] =>
  [...cards.map(({ text }) => text), draft.trim()].filter((words) => words !== '');
