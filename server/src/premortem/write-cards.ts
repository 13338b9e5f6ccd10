import type { CardId } from '@entente/protocol/api/premortem';
import { premortemLimits } from '@entente/protocol/api/premortem-words';
import { AppError } from '@entente/protocol/errors';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { premortemCard } from '../db/schema/premortem.ts';
import type { HeldPremortem, PremortemChange, PremortemRow } from './change-premortem.ts';
import { assertPhase } from './phase.ts';

interface CardWords {
  readonly id: CardId;
  readonly text: string;
}

const isCard = (row: PremortemRow, id: CardId) =>
  and(eq(premortemCard.premortemId, row.id), eq(premortemCard.id, id));

async function findCard(tx: Database, row: PremortemRow, id: CardId) {
  const [card] = await tx.select().from(premortemCard).where(isCard(row, id));
  return card;
}

async function assertRoom({ tx, row, actor }: HeldPremortem): Promise<void> {
  const theirs = and(
    eq(premortemCard.premortemId, row.id),
    eq(premortemCard.writtenBy, actor.userId),
    isNull(premortemCard.withdrawnAt),
  );
  const [found] = await tx.select({ cards: count() }).from(premortemCard).where(theirs);
  const most = premortemLimits.cardsOfOnePerson;
  if ((found?.cards ?? 0) < most) return;
  throw new AppError('bad_request', { fields: { text: `At most ${most} cards for each of us, please.` } });
}

/**
 * Adds a card; the same request once more adds nothing (PM3).
 * @throws {AppError} conflict from the reveal on, and for an id that somebody else's card has
 */
export const writeCard =
  ({ id, text }: CardWords): PremortemChange =>
  async (held) => {
    const { tx, row, actor } = held;
    const known = await findCard(tx, row, id);
    if (known !== undefined && known.writtenBy !== actor.userId) throw new AppError('conflict');
    if (known !== undefined) return undefined;
    assertPhase(row, 'writing');
    await assertRoom(held);
    await tx.insert(premortemCard).values({
      premortemId: row.id,
      id,
      text,
      writtenBy: actor.userId,
      writtenFor: actor.firmId,
      writtenAt: new Date(),
    });
    return { kind: 'premortem_card_written', detail: { premortemId: row.id, cardId: id } };
  };

/**
 * A card that may still be changed by this person.
 * @throws {AppError} not_found for somebody else's card, as for none; conflict from the reveal on
 */
async function findOwnCard({ tx, row, actor }: HeldPremortem, id: CardId) {
  const card = await findCard(tx, row, id);
  if (card === undefined || card.writtenBy !== actor.userId) throw new AppError('not_found');
  assertPhase(row, 'writing');
  return card;
}

/** Changes the words of one's own card. @throws {AppError} not_found; conflict when withdrawn or revealed */
export const rewriteCard =
  ({ id, text }: CardWords): PremortemChange =>
  async (held) => {
    const { tx, row } = held;
    const card = await findOwnCard(held, id);
    if (card.withdrawnAt !== null) throw new AppError('conflict');
    if (card.text === text) return undefined;
    await tx.update(premortemCard).set({ text }).where(isCard(row, id));
    return { kind: 'premortem_card_rewritten', detail: { premortemId: row.id, cardId: id } };
  };

/** Takes one's own card back: its words are gone, nobody has seen them. @throws {AppError} not_found; conflict when revealed */
export const withdrawCard =
  (id: CardId): PremortemChange =>
  async (held) => {
    const { tx, row } = held;
    const card = await findOwnCard(held, id);
    if (card.withdrawnAt !== null) return undefined;
    await tx.update(premortemCard).set({ text: '', withdrawnAt: new Date() }).where(isCard(row, id));
    return { kind: 'premortem_card_withdrawn', detail: { premortemId: row.id, cardId: id } };
  };
