import type { Premortem } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { premortem, premortemCard, premortemCluster } from '../db/schema/premortem.ts';
import type { PremortemPlace, PremortemRow } from './change-premortem.ts';
import { readNames } from './names.ts';
import { presentAbout, presentRevealed } from './present-premortem.ts';
import { phaseOf } from './phase.ts';

/** Cards that were not taken back. */
const cardsOf = ({ id }: PremortemRow) =>
  and(eq(premortemCard.premortemId, id), isNull(premortemCard.withdrawnAt));

/** While people write: the reader's own cards and numbers of the others', nothing else is even read (PM3). */
async function readWriting(db: Database, row: PremortemRow, reader: UserId) {
  const myCards = await db
    .select({ id: premortemCard.id, text: premortemCard.text })
    .from(premortemCard)
    .where(and(cardsOf(row), eq(premortemCard.writtenBy, reader)))
    .orderBy(asc(premortemCard.writtenAt), asc(premortemCard.id));
  const counts = await db
    .select({ firmId: premortemCard.writtenFor, cards: count() })
    .from(premortemCard)
    .where(cardsOf(row))
    .groupBy(premortemCard.writtenFor);
  const times = { endsAt: row.endsAt.toISOString(), serverTime: new Date().toISOString() };
  return { phase: 'writing' as const, ...times, myCards, counts };
}

async function readRevealed(db: Database, row: PremortemRow) {
  const cards = await db
    .select()
    .from(premortemCard)
    .where(cardsOf(row))
    .orderBy(asc(premortemCard.writtenAt), asc(premortemCard.id));
  const clusters = await db
    .select()
    .from(premortemCluster)
    .where(eq(premortemCluster.premortemId, row.id))
    .orderBy(asc(premortemCluster.madeAt), asc(premortemCluster.id));
  const people = [row.startedBy, row.revealedBy, row.closedBy, ...cards.map(({ writtenBy }) => writtenBy)];
  return presentRevealed(row, { cards, clusters, names: await readNames(db, people) });
}

/**
 * One session as this reader may see it.
 * @throws {AppError} not_found when the register has no such session
 */
export async function readPremortem(
  db: Database,
  { documentId, premortemId }: PremortemPlace,
  reader: UserId,
): Promise<Premortem> {
  const [row] = await db
    .select()
    .from(premortem)
    .where(and(eq(premortem.id, premortemId), eq(premortem.documentId, documentId)));
  if (row === undefined) throw new AppError('not_found');
  if (phaseOf(row) !== 'writing') return readRevealed(db, row);
  const names = await readNames(db, [row.startedBy]);
  return { ...presentAbout(row, names), ...(await readWriting(db, row, reader)) };
}
