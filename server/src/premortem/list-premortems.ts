import type { PremortemId, PremortemSummary } from '@entente/protocol/api/premortem';
import type { DocumentId } from '@entente/protocol/ids';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { premortem, premortemCard, premortemCluster } from '../db/schema/premortem.ts';
import { readNames } from './names.ts';
import { phaseOf } from './phase.ts';
import { presentAbout } from './present-premortem.ts';

async function countCards(db: Database, documentId: DocumentId) {
  const rows = await db
    .select({ id: premortemCard.premortemId, cards: count(), risks: count(premortemCard.riskId) })
    .from(premortemCard)
    .innerJoin(premortem, eq(premortem.id, premortemCard.premortemId))
    .where(and(eq(premortem.documentId, documentId), isNull(premortemCard.withdrawnAt)))
    .groupBy(premortemCard.premortemId);
  return new Map<PremortemId, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
}

async function countClusterRisks(db: Database, documentId: DocumentId) {
  const rows = await db
    .select({ id: premortemCluster.premortemId, risks: count(premortemCluster.riskId) })
    .from(premortemCluster)
    .innerJoin(premortem, eq(premortem.id, premortemCluster.premortemId))
    .where(eq(premortem.documentId, documentId))
    .groupBy(premortemCluster.premortemId);
  return new Map<PremortemId, number>(rows.map(({ id, risks }) => [id, risks]));
}

/** Every session of a register, newest first (PM8). */
export async function listPremortems(db: Database, documentId: DocumentId): Promise<PremortemSummary[]> {
  const rows = await db
    .select()
    .from(premortem)
    .where(eq(premortem.documentId, documentId))
    .orderBy(desc(premortem.startedAt), desc(premortem.id));
  const starters = rows.map(({ startedBy }) => startedBy);
  const names = await readNames(db, starters);
  const ofCards = await countCards(db, documentId);
  const ofClusters = await countClusterRisks(db, documentId);
  return rows.map((row) => {
    const { cards = 0, risks = 0 } = ofCards.get(row.id) ?? {};
    const allRisks = risks + (ofClusters.get(row.id) ?? 0);
    return { ...presentAbout(row, names), phase: phaseOf(row), cards, risks: allRisks };
  });
}
