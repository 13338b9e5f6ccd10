import { z } from 'zod';
import { documentId, firmId, userId } from '../ids.ts';
import { toKeepable } from '../keepable-text.ts';
import { role } from '../roles.ts';
import { author, documentKind } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { day } from '../day.ts';

/** An exact text that one firm asks all firms to agree to. */
export const proposalId = z.uuid().brand<'ProposalId'>();
export type ProposalId = z.infer<typeof proposalId>;

/** What stays the same thing while its words change: the Yjs id of its element, `clientID-clock`. */
export const partId = z
  .string()
  .max(40)
  .regex(/^\d+-\d+$/);

/** What is proposed of a document: the whole agreement, one of its sections (by its heading), one decision or one risk. */
export const partName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('section'), id: partId }),
  z.object({ kind: z.literal('entry'), id: partId }),
]);
export type PartName = z.infer<typeof partName>;

/** Characters of a message, a reason or a person's own words. */
const WORDS_LENGTH = 2000;

/** What somebody writes of a proposal: a message, a reason, their own words. */
export const words = z
  .string()
  .trim()
  .max(WORDS_LENGTH, `At most ${WORDS_LENGTH} characters, please.`)
  .overwrite(toKeepable);

/** Why somebody does something. */
export const reason = words.min(1, 'Please say why.');

/** How many of a firm's people must agree, and which ones may; `people` is null when everybody who may sign may. */
export const signingRule = z.object({
  needed: z.int().min(1).max(2),
  people: z.array(userId).min(1).max(50).nullable(),
});
export type SigningRule = z.infer<typeof signingRule>;

/** A firm whose agreement a proposal needs, with its rule as it was when the proposal was made. */
export const party = signingRule.extend({
  firmId,
  firm: z.string(),
  /** Where the firm was then; times that bind are shown in it. */
  timeZone: z.string(),
});
export type Party = z.infer<typeof party>;

/** How it was made sure who signs: by the password, or, for people of the demo, who have none, by the demo alone. */
export const confirmedBy = z.enum(['password', 'demo']);
export type ConfirmedBy = z.infer<typeof confirmedBy>;

/** Somebody's agreement, with who they were then. */
export const signature = author.extend({
  firm: z.string(),
  role,
  at: z.iso.datetime(),
  /** What they agreed to, in the words they were shown. */
  words: z.string(),
  confirmedBy,
});
export type Signature = z.infer<typeof signature>;

/** How a proposal came to its end. */
export const proposalEnd = z.object({
  how: z.enum(['agreed', 'declined', 'withdrawn', 'renewed']),
  /** Of what was agreed, who signed last. */
  by: author,
  at: z.iso.datetime(),
  reason: z.string().nullable(),
});
export type ProposalEnd = z.infer<typeof proposalEnd>;

/** What is the same of a proposal and of what is in force. */
const fixedText = z.object({
  documentId,
  documentKind,
  /** The document's title then. */
  documentTitle: z.string(),
  part: partName,
  /** How the thing was called: the document's title, the heading, or the entry's title. */
  title: z.string(),
  /** Where it stood: a clause number, `D-3`, `R-12`; empty for a whole agreement. */
  place: z.string(),
  versionNumber: z.int().min(1),
  seq: z.int().min(0),
  /** SHA-256 of the content with kind and schema version, lower-case hexadecimal. */
  hash: z.string(),
  parties: z.array(party),
  /** In the order in which they were given. */
  signatures: z.array(signature),
});

/**
 * How far a firm is with saying a proposed decision in its own words: it is asked to, it has and waits for the answer, the
 * answer was *not quite*, or that it is what was meant.
 */
export const readBackStanding = z.enum(['asked', 'said', 'not_quite', 'meant']);
export type ReadBackStanding = z.infer<typeof readBackStanding>;

export const proposalSummary = fixedText.extend({
  id: proposalId,
  by: author,
  at: z.iso.datetime(),
  message: z.string(),
  /** A day by which an answer is hoped for; nothing happens by itself when it has passed. */
  answerBy: day.nullable(),
  /** The earlier proposal that this one takes the place of. */
  replaces: proposalId.nullable(),
  /** Null while it is open. */
  end: proposalEnd.nullable(),
  /** Of a decision: each firm but the one that proposes. Nobody signs before all of them stand at *meant*. Else empty. */
  readBacks: z.array(z.object({ firmId, standing: readBackStanding })),
});
export type ProposalSummary = z.infer<typeof proposalSummary>;

/** What a reader who may still answer is asked for. */
export const asked = z.object({
  /** The words in which they would agree. */
  words: z.string(),
  /** False only for people of the demo. */
  needsPassword: z.boolean(),
});

/** Everybody who has written in the document since something was proposed, with the newest edit; null when nobody has. */
const movedOn = z.object({ people: z.array(author), at: z.iso.datetime() }).nullable();
export type MovedOn = z.infer<typeof movedOn>;

export const proposalDetail = proposalSummary.extend({
  schemaVersion: z.int().min(1),
  /** Canonical JSON, the very text that was hashed. */
  content: z.string(),
  /** The text of the same part that is in force already, from a proposal before; null when there is none. */
  inForce: z.object({ id: proposalId, content: z.string() }).nullable(),
  movedOn,
  /** Null when the reader has nothing to answer. */
  asked: asked.nullable(),
});
export type ProposalDetail = z.infer<typeof proposalDetail>;

/** All open proposals of an alliance, oldest first. */
export const listOpenProposals = endpoint('GET', '/api/alliances/:allianceId/proposals', {
  input: z.void(),
  output: z.object({ proposals: z.array(proposalSummary) }),
});

/** Every proposal of a document, newest first. */
export const listProposals = endpoint('GET', '/api/documents/:documentId/proposals', {
  input: z.void(),
  output: z.object({ proposals: z.array(proposalSummary) }),
});

export const readProposal = endpoint('GET', '/api/documents/:documentId/proposals/:proposalId', {
  input: z.void(),
  output: proposalDetail,
});

/** The same as the proposal tells, alone: a page that stays open asks for it again and again. */
export const readMovedOn = endpoint('GET', '/api/documents/:documentId/proposals/:proposalId/moved-on', {
  input: z.void(),
  output: z.object({ movedOn }),
});

/**
 * Proposes the part as it is on the record. `already_proposed` while something open holds any of the same words, unless
 * that is what it `replaces`; `bad_request` for a part that cannot be agreed to.
 */
export const propose = endpoint('POST', '/api/documents/:documentId/proposals', {
  input: z.object({
    part: partName,
    message: words.default(''),
    answerBy: day.nullable().default(null),
    replaces: proposalId.nullable().default(null),
  }),
  output: proposalDetail,
});

export const withdrawProposal = endpoint(
  'POST',
  '/api/documents/:documentId/proposals/:proposalId/withdraw',
  {
    input: z.object({ reason }),
    output: proposalDetail,
  },
);
