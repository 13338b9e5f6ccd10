import type {
  CardId,
  ClusterId,
  Premortem,
  RevealedPremortem,
  RevealedCard,
} from '@entente/protocol/api/premortem';

/** A session as this page knows it. */
export interface KnownPremortem {
  readonly session: Premortem;
  /** How far the server's clock was ahead of this device's when it answered. */
  readonly clockOffsetMs: number;
}

/** An answer of the server as the page keeps it. @param nowMs this device's clock when it came */
export function asKnown(session: Premortem, nowMs: number): KnownPremortem {
  const clockOffsetMs = session.phase === 'writing' ? new Date(session.serverTime).getTime() - nowMs : 0;
  return { session, clockOffsetMs };
}

/** How a session looks before the server has answered. */
export type Guess = (session: RevealedPremortem) => RevealedPremortem;

const moveTo =
  (cardIds: readonly CardId[], clusterId: ClusterId | null) =>
  (card: RevealedCard): RevealedCard =>
    cardIds.includes(card.id) ? { ...card, clusterId } : card;

/** The card stands where it was put. */
export const guessPlaced =
  (cardId: CardId, clusterId: ClusterId | null): Guess =>
  (session) => ({ ...session, cards: session.cards.map(moveTo([cardId], clusterId)) });

/** The cluster is there, with its cards. */
export const guessCluster =
  (made: { id: ClusterId; name: string; cardIds: readonly CardId[] }): Guess =>
  (session) => ({
    ...session,
    cards: session.cards.map(moveTo(made.cardIds, made.id)),
    clusters: [...session.clusters, { id: made.id, name: made.name, riskId: null }],
  });

/** A known session after a guess; one that is not open for it stays as it is. */
export const withGuess = (known: KnownPremortem, guess: Guess): KnownPremortem =>
  known.session.phase === 'revealed' ? { ...known, session: guess(known.session) } : known;
