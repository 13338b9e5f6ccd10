/** What a decision log is made of in Yjs: names, values and what stays. */
import { firmId, userId } from '@entente/protocol/ids';
import { z } from 'zod';
import { entryId } from '../entries/entry-id.ts';
import { day, orNull, owner, ruleOf } from '../entries/values.ts';
import { entryRules } from '../entries/vocabulary.ts';

/** The root of a log, a Y.XmlFragment. */
export const DECISIONS = 'decisions';

/** Grows with every change of the table below; older browsers are refused before they receive content. */
export const LOG_SCHEMA_VERSION = 1;

/**
 * What people themselves say of a decision. Agreed, declined and superseded are rows of the server, not content: nobody
 * can write them into a document.
 */
export const draftStates = ['draft', 'proposed', 'withdrawn'] as const;
export const draftState = z.enum(draftStates);
export type DraftState = z.infer<typeof draftState>;

export const decisionForms = ['plain', 'options', 'change'] as const;
/** The template a decision was begun with, which decides what its page shows: `options` has the weighted matrix. */
export const decisionForm = z.enum(decisionForms);
export type DecisionForm = z.infer<typeof decisionForm>;

/** Attributes of a decision that people set, with their types; each is one value, the last one set. */
export const decisionAttributes = {
  form: decisionForm,
  state: draftState,
  /** The option chosen. */
  chosen: orNull(entryId),
  decidedOn: orNull(day),
  reviewOn: orNull(day),
  /** Of the follow-up. */
  owner: orNull(owner),
  /** The decision of this log that this one is to replace. */
  supersedes: orNull(entryId),
  origin: orNull(
    z
      .string()
      .max(200)
      .regex(/^import:/),
  ),
} as const;

/** What the server says of an entry when it comes on the record, in an edit of its own. */
export const serverAttributes = {
  number: z.int().min(1),
  raisedBy: userId,
  raisedFor: firmId,
  raisedAt: z.iso.datetime(),
} as const;

/** A criterion's weight, and how well an option meets it. */
export const weight = z.int().min(1).max(5);
export const points = z.int().min(0).max(5);

/** Characters of a tag. */
export const TAG_LENGTH = 50;

/** The plain and the rich texts of a decision, in the order of its page. */
export const plainFields = ['title', 'decider', 'consulted'] as const;
export const richFields = ['statement', 'context', 'reasons', 'dissent'] as const;
export type DecisionPlainField = (typeof plainFields)[number];
export type DecisionRichField = (typeof richFields)[number];

const rulesOf = (types: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, ruleOf(type)]));

const since = 1;
const plain = { since, isPlain: true, isKept: true } as const;
const rich = { since, children: ['doc'], isKept: true } as const;

/** What may stand in a log. */
export const logRules = entryRules({
  schemaVersion: LOG_SCHEMA_VERSION,
  roots: new Map([[DECISIONS, 'decisions']]),
  nodes: {
    decisions: { since, children: ['decision'] },
    decision: {
      since,
      children: [...plainFields, ...richFields, 'option', 'criterion', 'link', 'tag'],
      attributes: rulesOf({ ...decisionAttributes, ...serverAttributes }),
      isKept: true,
      isNumbered: true,
    },
    title: plain,
    decider: plain,
    consulted: plain,
    statement: rich,
    context: rich,
    reasons: rich,
    dissent: rich,
    // Options and criteria may be taken away; their names and texts go with them.
    option: { since, children: ['name', 'pros', 'cons', 'points'] },
    criterion: { since, children: ['name'], attributes: rulesOf({ weight }) },
    name: { since, isPlain: true },
    pros: { since, children: ['doc'] },
    cons: { since, children: ['doc'] },
    points: { since, attributes: rulesOf({ criterion: entryId, points }) },
    link: { since, attributes: rulesOf({ document: z.uuid(), entry: entryId }) },
    tag: { since, attributes: rulesOf({ name: z.string().max(TAG_LENGTH) }) },
  },
  serverAttributes: Object.keys(serverAttributes),
});
