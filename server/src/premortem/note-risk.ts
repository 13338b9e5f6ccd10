import type { CardId, ClusterId } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { premortemCard, premortemCluster } from '../db/schema/premortem.ts';
import type { PremortemChange, PremortemPlace } from './change-premortem.ts';
import { assertPhase } from './phase.ts';

/** What became a risk. */
export type RiskSource = { readonly cardId: CardId } | { readonly clusterId: ClusterId };

type SessionId = PremortemPlace['premortemId'];

const isCard = (session: SessionId, cardId: CardId) =>
  and(eq(premortemCard.premortemId, session), eq(premortemCard.id, cardId));

const isCluster = (session: SessionId, clusterId: ClusterId) =>
  and(eq(premortemCluster.premortemId, session), eq(premortemCluster.id, clusterId));

function selectRiskOf(tx: Database, session: SessionId, source: RiskSource) {
  if ('cardId' in source)
    return tx
      .select({ riskId: premortemCard.riskId })
      .from(premortemCard)
      .where(isCard(session, source.cardId));
  return tx
    .select({ riskId: premortemCluster.riskId })
    .from(premortemCluster)
    .where(isCluster(session, source.clusterId));
}

/** The risk that a card or a cluster became; null for none yet. @throws {AppError} not_found */
export async function readRiskOf(
  tx: Database,
  session: SessionId,
  source: RiskSource,
): Promise<string | null> {
  const [found] = await selectRiskOf(tx, session, source);
  if (found === undefined) throw new AppError('not_found');
  return found.riskId;
}

/**
 * Notes which risk of the register a card or a cluster became. The first one stays; a later one changes nothing (PM7).
 * @throws {AppError} not_found; conflict before the reveal
 */
export const noteRisk =
  (source: RiskSource, entryId: string): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'revealed', 'closed');
    if ((await readRiskOf(tx, row.id, source)) !== null) return undefined;
    const riskId = entryId;
    if ('cardId' in source)
      await tx.update(premortemCard).set({ riskId }).where(isCard(row.id, source.cardId));
    else await tx.update(premortemCluster).set({ riskId }).where(isCluster(row.id, source.clusterId));
    return { kind: 'premortem_became_risk', detail: { premortemId: row.id, ...source, entryId } };
  };
