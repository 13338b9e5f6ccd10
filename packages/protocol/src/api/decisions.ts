import { z } from 'zod';
import { documentId } from '../ids.ts';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { partId, proposalDetail, proposalId, reason, words } from './proposals.ts';
import { day } from '../day.ts';

/** A proposed decision in the words of another firm. */
export const readBackId = z.uuid().brand<'ReadBackId'>();
export type ReadBackId = z.infer<typeof readBackId>;

/** That somebody sees a decision differently. */
export const dissentId = z.uuid().brand<'DissentId'>();
export type DissentId = z.infer<typeof dissentId>;

/** Somebody for a firm, as both were called then, and when. */
const said = author.extend({ firm: z.string(), at: z.iso.datetime() });

const ownWords = words.min(1, 'Please say it in your own words.');

/** What the firm that proposed says to a read-back. */
export const verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('meant') }),
  z.object({ verdict: z.literal('not_quite'), reason }),
]);
export type Verdict = z.infer<typeof verdict>;

/** One round: a firm's own words, and what the firm that proposed says to them. */
export const readBack = said.extend({
  id: readBackId,
  proposalId,
  /** 1, 2, 3 … for each firm of a proposal. */
  round: z.int().min(1),
  words: z.string(),
  /** Null while it waits. */
  answer: z.intersection(said, verdict).nullable(),
});
export type ReadBack = z.infer<typeof readBack>;

/** A different view, on the record with its firm. It hinders nothing. */
export const dissent = said.extend({
  id: dissentId,
  /** The text that is meant. */
  proposalId,
  words: z.string(),
});
export type Dissent = z.infer<typeof dissent>;

/** That a firm has looked at an agreed decision again. */
export const reviewId = z.uuid().brand<'ReviewId'>();
export type ReviewId = z.infer<typeof reviewId>;

/** A firm has looked at an agreed decision again, and it stands. The other firm's review is its own. */
export const review = said.extend({
  id: reviewId,
  /** The text that stands. */
  proposalId,
  /** The day on which it was to be looked at. */
  dueOn: day,
  /** The day on which this firm looks at it again. */
  nextOn: day,
  /** May be empty. */
  words: z.string(),
});
export type Review = z.infer<typeof review>;

/** An agreed decision that the reader's firm is to look at again: on the agreed day, or on the one that it has named since. */
export const reviewOf = z.object({
  documentId,
  entryId: partId,
  proposalId,
  /** `D-3`. */
  place: z.string(),
  title: z.string(),
  reviewOn: day,
});
export type ReviewOf = z.infer<typeof reviewOf>;

/** The reviews that await the reader's firm, of every agreed decision that nothing has superseded, the earliest day first. */
export const listReviews = endpoint('GET', '/api/alliances/:allianceId/reviews', {
  input: z.void(),
  output: z.object({ reviews: z.array(reviewOf) }),
});

/** Everything that was said of a decision, over all of its proposals, oldest first. */
export const readDecisionRecord = endpoint('GET', '/api/documents/:documentId/decisions/:entryId/record', {
  input: z.void(),
  output: z.object({
    entryId: partId,
    readBacks: z.array(readBack),
    dissents: z.array(dissent),
    reviews: z.array(review),
  }),
});

/**
 * Says an open proposal of a decision in the words of one's firm. `not_allowed` for the firm that proposes; `already_said`
 * while one of the firm waits for its answer, or when one was what was meant; `proposal_over`; `bad_request` for what is no
 * decision.
 */
export const sayReadBack = endpoint('POST', '/api/documents/:documentId/proposals/:proposalId/read-backs', {
  input: z.object({ words: ownWords }),
  output: proposalDetail,
});

/** Answers a read-back for the firm that proposed. `not_allowed` for others; `already_said` when it is answered otherwise. */
export const answerReadBack = endpoint(
  'POST',
  '/api/documents/:documentId/proposals/:proposalId/read-backs/:readBackId/answer',
  { input: verdict, output: proposalDetail },
);

/** Puts on the record that somebody sees a decision differently, also after it is agreed, declined or superseded. */
export const recordDissent = endpoint('POST', '/api/documents/:documentId/proposals/:proposalId/dissents', {
  input: z.object({ words: words.min(1, 'Please say how you see it.') }),
  output: proposalDetail,
});

/**
 * Puts on the record, for the own firm, that an agreed decision was looked at again and stands, and when it looks at it the
 * next time. What was agreed does not change. `bad_request` for what is not in force or not due yet; `already_said` when the
 * firm has said so of that day in other words.
 */
export const recordReview = endpoint('POST', '/api/documents/:documentId/proposals/:proposalId/reviews', {
  input: z.object({
    /** The day that the page showed. */
    dueOn: day,
    nextOn: day,
    words,
  }),
  output: z.object({ reviews: z.array(review) }),
});
