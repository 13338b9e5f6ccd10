import type { DissentId, ReadBackId, ReviewId } from '@entente/protocol/api/decisions';
import type { ProposalId } from '@entente/protocol/api/proposals';
import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { proposal } from './agreeing.ts';
import { at, ofFirm } from './columns.ts';
import { ofDocument } from './documents.ts';
import { person } from './people.ts';

/** Who said something, with who they were then, and when. */
const said = () => ({
  userId: person('user_id').notNull(),
  name: text('name').notNull(),
  firmId: ofFirm('firm_id').notNull(),
  firm: text('firm').notNull(),
  at: at('at').notNull(),
});

const ofProposal = () =>
  uuid('proposal_id')
    .$type<ProposalId>()
    .notNull()
    .references(() => proposal.id);

/** A proposed decision in the words of another firm. Rows never change. */
export const readBack = pgTable(
  'read_back',
  {
    id: uuid('id').$type<ReadBackId>().primaryKey(),
    proposalId: ofProposal(),
    ...said(),
    /** 1, 2, 3 … for each firm of a proposal. */
    round: integer('round').notNull(),
    words: text('words').notNull(),
  },
  (table) => [unique('read_back_round').on(table.proposalId, table.firmId, table.round)],
);

/** What the firm that proposed said to a read-back, once. Rows never change. */
export const readBackAnswer = pgTable('read_back_answer', {
  readBackId: uuid('read_back_id')
    .$type<ReadBackId>()
    .primaryKey()
    .references(() => readBack.id),
  ...said(),
  verdict: text('verdict').$type<'meant' | 'not_quite'>().notNull(),
  /** Why not quite; null when it is what was meant. */
  reason: text('reason'),
});

/** Somebody sees a decision differently, for their firm. Rows never change. */
export const dissent = pgTable(
  'dissent',
  {
    id: uuid('id').$type<DissentId>().primaryKey(),
    documentId: ofDocument(),
    /** The id of the decision, `clientID-clock`. */
    entryId: text('entry_id').notNull(),
    /** The text that is meant. */
    proposalId: ofProposal(),
    ...said(),
    words: text('words').notNull(),
  },
  (table) => [index('dissent_entry').on(table.documentId, table.entryId, table.at)],
);

/** A firm has looked at an agreed decision again: it stands. Rows never change. */
export const decisionReview = pgTable(
  'decision_review',
  {
    id: uuid('id').$type<ReviewId>().primaryKey(),
    documentId: ofDocument(),
    /** The id of the decision, `clientID-clock`. */
    entryId: text('entry_id').notNull(),
    /** The text that stands. */
    proposalId: ofProposal(),
    ...said(),
    /** The day that had come. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    nextOn: date('next_on', { mode: 'string' }).notNull(),
    words: text('words').notNull(),
  },
  (table) => [
    unique('decision_review_day').on(table.proposalId, table.firmId, table.dueOn),
    index('decision_review_entry').on(table.documentId, table.entryId, table.at),
  ],
);
