import type { moveDeadline as moveDeadlineEndpoint } from '@entente/protocol/api/premortem';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { premortem, premortemCard } from '../db/schema/premortem.ts';
import type { PremortemChange, PremortemRow } from './change-premortem.ts';
import { assertPhase, phaseOf } from './phase.ts';

/** More time, or its end. */
export type DeadlineMove = z.output<typeof moveDeadlineEndpoint.input>;

const MINUTE_MS = 60_000;

/** Where a move puts the deadline; undefined when it stays (PM4). More time after the end counts from now. */
export function nextDeadline({ endsAt }: Pick<PremortemRow, 'endsAt'>, move: DeadlineMove, now: Date) {
  if (move.act === 'end') return endsAt > now ? now : undefined;
  if (new Date(move.from).getTime() !== endsAt.getTime()) return undefined;
  return new Date(Math.max(endsAt.getTime(), now.getTime()) + move.minutes * MINUTE_MS);
}

/** Moves the deadline. @throws {AppError} conflict after the reveal */
export const moveDeadline =
  (move: DeadlineMove): PremortemChange =>
  async ({ tx, row }) => {
    assertPhase(row, 'writing');
    const endsAt = nextDeadline(row, move, new Date());
    if (endsAt === undefined) return undefined;
    await tx.update(premortem).set({ endsAt }).where(eq(premortem.id, row.id));
    const detail = { premortemId: row.id, from: row.endsAt.toISOString(), to: endsAt.toISOString() };
    return { kind: 'premortem_deadline_moved', detail };
  };

/** Shows every card to everybody; asked again it changes nothing (PM5). */
export const reveal: PremortemChange = async ({ tx, row, actor }) => {
  if (phaseOf(row) !== 'writing') return undefined;
  const { userId: revealedBy, firmId: revealedFor } = actor;
  await tx
    .update(premortem)
    .set({ revealedBy, revealedFor, revealedAt: new Date() })
    .where(eq(premortem.id, row.id));
  const [shown] = await tx
    .select({ cards: count() })
    .from(premortemCard)
    .where(and(eq(premortemCard.premortemId, row.id), isNull(premortemCard.withdrawnAt)));
  return { kind: 'premortem_revealed', detail: { premortemId: row.id, cards: shown?.cards ?? 0 } };
};

/** Ends a session; asked again it changes nothing. @throws {AppError} conflict before the reveal */
export const close: PremortemChange = async ({ tx, row, actor }) => {
  assertPhase(row, 'revealed', 'closed');
  if (phaseOf(row) === 'closed') return undefined;
  const { userId: closedBy, firmId: closedFor } = actor;
  await tx
    .update(premortem)
    .set({ closedBy, closedFor, closedAt: new Date() })
    .where(eq(premortem.id, row.id));
  return { kind: 'premortem_closed', detail: { premortemId: row.id } };
};
