import type { CardId, ClusterId } from '@entente/protocol/api/premortem';
import { premortemLimits } from '@entente/protocol/api/premortem-words';
import { AppError } from '@entente/protocol/errors';
import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { premortemCard, premortemCluster } from '../db/schema/premortem.ts';
import type { PremortemChange, PremortemRow } from './change-premortem.ts';
import { assertPhase } from './phase.ts';

const isCluster = (row: PremortemRow, id: ClusterId) =>
  and(eq(premortemCluster.premortemId, row.id), eq(premortemCluster.id, id));

async function findCluster(tx: Database, row: PremortemRow, id: ClusterId) {
  const [found] = await tx.select().from(premortemCluster).where(isCluster(row, id));
  return found;
}

async function requireCluster(tx: Database, row: PremortemRow, id: ClusterId) {
  const found = await findCluster(tx, row, id);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

/** Puts cards into a cluster or out of any. @throws {AppError} not_found unless every one is a card of the session */
async function putCards(
  tx: Database,
  row: PremortemRow,
  { ids, clusterId }: { ids: readonly CardId[]; clusterId: ClusterId | null },
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const put = await tx
    .update(premortemCard)
    .set({ clusterId })
    .where(
      and(
        eq(premortemCard.premortemId, row.id),
        inArray(premortemCard.id, wanted),
        isNull(premortemCard.withdrawnAt),
      ),
    )
    .returning({ id: premortemCard.id });
  if (put.length !== wanted.length) throw new AppError('not_found');
}

/** Puts a card into a cluster, or out of any (PM6). @throws {AppError} not_found; conflict unless revealed */
export const placeCard =
  ({ cardId, clusterId }: { cardId: CardId; clusterId: ClusterId | null }): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'revealed');
    if (clusterId !== null) await requireCluster(tx, row, clusterId);
    await putCards(tx, row, { ids: [cardId], clusterId });
    return { kind: 'premortem_card_placed', detail: { premortemId: row.id, cardId, clusterId } };
  };

interface NewCluster {
  readonly id: ClusterId;
  readonly name: string;
  readonly cardIds: readonly CardId[];
}

/** Makes a cluster of cards; the same request once more makes none. @throws {AppError} not_found; conflict unless revealed */
export const makeCluster =
  ({ id, name, cardIds }: NewCluster): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'revealed');
    if ((await findCluster(tx, row, id)) !== undefined) return undefined;
    const all = await tx
      .select({ clusters: count() })
      .from(premortemCluster)
      .where(eq(premortemCluster.premortemId, row.id));
    const most = premortemLimits.clusters;
    if ((all[0]?.clusters ?? 0) >= most)
      throw new AppError('bad_request', { fields: { name: `At most ${most} clusters, please.` } });
    await tx.insert(premortemCluster).values({ premortemId: row.id, id, name, madeAt: new Date() });
    await putCards(tx, row, { ids: cardIds, clusterId: id });
    return { kind: 'premortem_cluster_made', detail: { premortemId: row.id, clusterId: id, name } };
  };

/** Gives a cluster another name. @throws {AppError} not_found; conflict unless revealed */
export const renameCluster =
  ({ id, name }: { id: ClusterId; name: string }): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'revealed');
    const { name: from } = await requireCluster(tx, row, id);
    if (from === name) return undefined;
    await tx.update(premortemCluster).set({ name }).where(isCluster(row, id));
    const detail = { premortemId: row.id, clusterId: id, from, to: name };
    return { kind: 'premortem_cluster_renamed', detail };
  };

/** Takes an empty cluster away. @throws {AppError} conflict when it has cards or became a risk, and unless revealed */
export const removeCluster =
  (id: ClusterId): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'revealed');
    const found = await findCluster(tx, row, id);
    if (found === undefined) return undefined;
    const [inside] = await tx
      .select({ cards: count() })
      .from(premortemCard)
      .where(and(eq(premortemCard.premortemId, row.id), eq(premortemCard.clusterId, id)));
    if (found.riskId !== null || (inside?.cards ?? 0) > 0) throw new AppError('conflict');
    await tx.delete(premortemCluster).where(isCluster(row, id));
    const detail = { premortemId: row.id, clusterId: id, name: found.name };
    return { kind: 'premortem_cluster_removed', detail };
  };
