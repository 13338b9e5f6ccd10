import { randomUUID } from 'node:crypto';
import { daysUntil, REVIEW_AHEAD_DAYS } from '@entente/documents/log/view/review-due';
import { reviewId, type recordReview as endpoint } from '@entente/protocol/api/decisions';
import { AppError } from '@entente/protocol/errors';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { decisionReview } from '../db/schema/decisions.ts';
import { appendEvent } from '../events/trail.ts';
import { readFirmDay } from '../people/firm-day.ts';
import { holdActor } from './hold-actor.ts';
import { holdProposal, type AgreeingWriter, type ProposalAct, type ProposalRow } from './hold-proposal.ts';
import { readReviewRows, reviewDayOf, type ReviewRow } from './review-rows.ts';
import { readStandingDecisions } from './standing-decisions.ts';
import { whoSays } from './who-says.ts';

type Input = z.output<typeof endpoint.input>;

interface Reviewing {
  readonly row: ProposalRow;
  readonly actor: Actor;
  readonly input: Input;
  readonly at: Date;
}

const refuse = (field: keyof Input, why: string): AppError =>
  new AppError('bad_request', { fields: { [field]: why } });

/**
 * Whether this very thing was said before.
 * @throws {AppError} already_said when the firm has said something else of that day
 */
function isSaid(rows: readonly ReviewRow[], { actor, input }: Reviewing): boolean {
  const known = rows.find((row) => row.firmId === actor.firmId && row.dueOn === input.dueOn);
  if (known === undefined) return false;
  const isSame =
    known.userId === actor.userId && known.nextOn === input.nextOn && known.words === input.words;
  if (!isSame) throw new AppError('already_said');
  return true;
}

/** @throws {AppError} bad_request when there is nothing to look at again by now, or the next day is not behind today */
async function assertDue(
  tx: Database,
  { row, actor, input, at }: Reviewing,
  rows: readonly ReviewRow[],
): Promise<void> {
  const [standing] = await readStandingDecisions(tx, eq(inForce.proposalId, row.id));
  if (standing === undefined || reviewDayOf(standing, rows, actor.firmId) !== input.dueOn)
    throw refuse('dueOn', 'It is not to be looked at on that day.');
  const today = await readFirmDay(tx, actor.firmId, at);
  if (daysUntil(input.dueOn, today) > REVIEW_AHEAD_DAYS)
    throw refuse('dueOn', 'Its review date has not come.');
  if (input.nextOn <= today) throw refuse('nextOn', 'Choose a day that is still to come.');
}

async function write(tx: Database, reviewing: Reviewing): Promise<boolean> {
  const { row, actor, input, at } = reviewing;
  const { id: proposalId, documentId, partId: entryId, hash } = row;
  const rows = await readReviewRows(tx, [proposalId]);
  if (isSaid(rows, reviewing)) return false;
  await assertDue(tx, reviewing, rows);
  const id = reviewId.parse(randomUUID());
  await tx
    .insert(decisionReview)
    .values({ id, documentId, entryId, proposalId, ...input, ...(await whoSays(tx, row, { actor, at })) });
  const detail = { proposalId, hash, reviewId: id, ...input };
  await appendEvent(tx, { kind: 'decision_reviewed', actor, documentId, detail });
  return true;
}

/**
 * Puts on the record that a firm has looked at an agreed decision again, that it stands, and when it looks at it the next
 * time; what was agreed stays as it is. The same again changes nothing (RB9).
 * @throws {AppError} not_found, not_allowed, bad_request, already_said; conflict when the log is archived
 */
export async function recordReview(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { actor: asking, ...place }: ProposalAct,
  input: Input,
): Promise<void> {
  const { documentId } = place;
  const isChanged = await db.transaction(async (tx) => {
    const { row, isArchived } = await holdProposal(tx, place);
    const actor = await holdActor(tx, asking, 'review.record');
    if (!row.parties.some(({ firmId }) => firmId === actor.firmId)) throw new AppError('not_allowed');
    if (isArchived) throw new AppError('conflict');
    return write(tx, { row, actor, input, at: now() });
  });
  if (isChanged) signals.send({ kind: 'agreeing_changed', allianceId: asking.allianceId, documentId });
}
