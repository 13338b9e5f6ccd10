import { z } from 'zod';
import { documentId } from '../ids.ts';
import { dissent, readBack } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { partId, proposalId, proposalSummary } from './proposals.ts';

/** What a decision's life has come to by acts of the firms, for the client's `standing`. */
export const rulingOf = z.object({
  entryId: partId,
  ruling: z.enum(['agreed', 'declined', 'superseded']),
  /** The proposal that says so. */
  proposalId,
});
export type RulingOf = z.infer<typeof rulingOf>;

/** What a decision says since every firm has agreed to it; it never changes. */
export const agreedContent = z.object({
  entryId: partId,
  proposalId,
  /** Canonical JSON, the very text that was hashed. */
  content: z.string(),
});
export type AgreedContent = z.infer<typeof agreedContent>;

const step = z.int().min(1).max(5);

/** The score of a risk that every firm has accepted last. */
export const acceptedScore = z.object({
  entryId: partId,
  likelihood: step,
  impact: step,
  at: z.iso.datetime(),
  /** Where it stands. */
  proposalId,
});
export type AcceptedScore = z.infer<typeof acceptedScore>;

/** A text that every firm has agreed to; it never changes. Named by the proposal that brought it. */
export const inForceSummary = proposalSummary
  .pick({
    id: true,
    documentId: true,
    documentKind: true,
    documentTitle: true,
    part: true,
    title: true,
    place: true,
    versionNumber: true,
    seq: true,
    hash: true,
    parties: true,
    signatures: true,
  })
  .extend({
    /** 1, 2, 3 … for each thing that was agreed to. */
    number: z.int().min(1),
    at: z.iso.datetime(),
    /** The later text that stands in its place as a whole; null while it is in force. */
    supersededBy: proposalId.nullable(),
    /** Later texts that stand in place of a section of it, oldest first. */
    amendedBy: z.array(proposalId),
  });
export type InForceSummary = z.infer<typeof inForceSummary>;

/** An earlier text, as a later one names it. */
export const earlierText = inForceSummary.pick({
  id: true,
  number: true,
  place: true,
  title: true,
  hash: true,
  at: true,
});
export type EarlierText = z.infer<typeof earlierText>;

export const inForceDetail = inForceSummary.extend({
  schemaVersion: z.int().min(1),
  /** Canonical JSON, the very text that was hashed. */
  content: z.string(),
  /** The ids of the headings in the content, in their order; of an entry, its own id. */
  spans: z.array(z.string()),
  /** What was in force until this one took its place, oldest first. */
  supersedes: z.array(earlierText),
  /** What this one stands in a section of, oldest first. */
  amends: z.array(earlierText),
  /** What the people were called whom the content names by their ids. */
  people: z.record(z.string(), z.string()),
  /** How other firms said a decision in their own words until it was signed, oldest first; empty for what is no decision. */
  readBacks: z.array(readBack),
  /** Who saw it differently when it came in force, oldest first. What is put on the record later is not in here. */
  dissents: z.array(dissent),
});
export type InForceDetail = z.infer<typeof inForceDetail>;

/** Everything that every firm of an alliance has agreed to, newest first. */
export const listInForce = endpoint('GET', '/api/alliances/:allianceId/in-force', {
  input: z.void(),
  output: z.object({ texts: z.array(inForceSummary) }),
});

/**
 * The same of one document, with what follows for its decisions: where they stand, and what those say that are agreed; and for
 * its risks. A log shows them by these, so both come in one answer.
 */
export const listDocumentInForce = endpoint('GET', '/api/documents/:documentId/in-force', {
  input: z.void(),
  output: z.object({
    documentId,
    texts: z.array(inForceSummary),
    rulings: z.array(rulingOf),
    agreed: z.array(agreedContent),
    scores: z.array(acceptedScore),
  }),
});

export const readInForce = endpoint('GET', '/api/documents/:documentId/in-force/:proposalId', {
  input: z.void(),
  output: inForceDetail,
});
