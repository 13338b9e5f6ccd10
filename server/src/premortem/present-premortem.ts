import type { RevealedCard, RevealedPremortem } from '@entente/protocol/api/premortem';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { premortemCard, premortemCluster } from '../db/schema/premortem.ts';
import type { PremortemRow } from './change-premortem.ts';
import { authorOf, type Names } from './names.ts';

type CardRow = typeof premortemCard.$inferSelect;

/** What a revealed session is presented from; cards and clusters in their order. */
interface Revealed {
  readonly cards: readonly CardRow[];
  readonly clusters: readonly (typeof premortemCluster.$inferSelect)[];
  readonly names: Names;
}

interface Act {
  readonly by: UserId | null;
  readonly for: FirmId | null;
  readonly at: Date | null;
}

/** @throws {Error} it has not happened; the database sets all three at once */
function stampOf(names: Names, act: Act) {
  if (act.by === null || act.for === null || act.at === null) throw new Error('not done yet');
  return { by: authorOf(names, act.by, act.for), at: act.at.toISOString() };
}

/** What everybody may know of a session at any time. */
export const presentAbout = (row: PremortemRow, names: Names) => ({
  id: row.id,
  documentId: row.documentId,
  question: row.question,
  started: stampOf(names, { by: row.startedBy, for: row.startedFor, at: row.startedAt }),
});

const presentCard = (names: Names, card: CardRow): RevealedCard => ({
  id: card.id,
  text: card.text,
  writtenBy: authorOf(names, card.writtenBy, card.writtenFor),
  clusterId: card.clusterId,
  riskId: card.riskId,
});

/** A session whose cards are shown. @throws {Error} it is not revealed */
export function presentRevealed(row: PremortemRow, { cards, clusters, names }: Revealed): RevealedPremortem {
  const shown = {
    ...presentAbout(row, names),
    revealed: stampOf(names, { by: row.revealedBy, for: row.revealedFor, at: row.revealedAt }),
    cards: cards.map((card) => presentCard(names, card)),
    clusters: clusters.map(({ id, name, riskId }) => ({ id, name, riskId })),
  };
  if (row.closedAt === null) return { phase: 'revealed', ...shown };
  const closed = stampOf(names, { by: row.closedBy, for: row.closedFor, at: row.closedAt });
  return { phase: 'closed', ...shown, closed };
}
