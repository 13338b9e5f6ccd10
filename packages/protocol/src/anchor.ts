/**
 * Where a thread hangs. An anchor is a row of the server and never part of a document: who may only comment needs no edit,
 * and nothing that is deleted takes a conversation along. How anchors are made and found again is `documents/src/anchors`.
 */
import { z } from 'zod';
import { partId } from './api/proposals.ts';

/** The bounds of an anchor. Past them one is refused, never cut. */
export const anchorLimits = {
  /** Characters of a passage. A longer one is a clause or a document, which a thread is put on as such. */
  quoteLength: 4000,
  /** Characters kept before and after a passage. Fewer find less again, more are more to send with every thread. */
  aroundLength: 32,
  /** Runs of characters typed in a row. A passage that was typed letter by letter by two people has about as many. */
  runs: 1000,
  /** Sessions whose letters stood in the text when the anchor was made; of more, those with the most. */
  sessions: 64,
  /** Characters of one anchor as JSON. The longest honest one has about half as many. */
  jsonLength: 100_000,
} as const;

/** Grows when anchors are kept in another form. A reader refuses newer ones than it knows. */
export const ANCHOR_FORMAT = 1;

const clientId = z.int().min(0);
const clock = z
  .int()
  .min(0)
  .max(2 ** 50);

/** Characters typed in a row, in UTF-16 units, by their Yjs ids: clientID, clock of the first, how many. */
export const idRun = z.tuple([clientId, clock, z.int().min(1).max(anchorLimits.quoteLength)]).readonly();
export type IdRun = z.infer<typeof idRun>;

const sumOf = (runs: readonly IdRun[]): number => runs.reduce((sum, [, , length]) => sum + length, 0);

/** Text as PostgreSQL can keep it in JSON: no lone surrogates, no character 0. */
const cleanText = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'));

/** What stood beside a passage. Line ends are left out. */
export const neighbourhood = z
  .object({
    text: cleanText.max(anchorLimits.aroundLength),
    runs: z.array(idRun).max(anchorLimits.aroundLength),
  })
  .refine(({ text, runs }) => text.length === sumOf(runs));
export type Neighbourhood = z.infer<typeof neighbourhood>;

const fieldName = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);

/** One rich text of a document: that of an agreement, or a field of an entry or of one of its options. */
export const textName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreement') }),
  z.object({ kind: z.literal('field'), entry: partId, option: partId.nullable(), field: fieldName }),
]);
export type TextName = z.infer<typeof textName>;

/** The clause that a passage stood in when the anchor was made. */
export const anchorClause = z.object({
  /** The Yjs id of its heading. */
  id: partId,
  /** Such as `2.1`. */
  number: z.string().max(100),
  title: cleanText.max(200),
});
export type AnchorClause = z.infer<typeof anchorClause>;

const format = z.literal(ANCHOR_FORMAT);

export const documentAnchor = z.object({ format, kind: z.literal('document') });

export const entryAnchor = z.object({ format, kind: z.literal('entry'), entry: partId });

export const fieldAnchor = z.object({ format, kind: z.literal('field'), entry: partId, field: fieldName });

export const passageAnchor = z
  .object({
    format,
    kind: z.literal('passage'),
    text: textName,
    /** The passage's own characters in their order: a relative position for its start, its end and all between. */
    runs: z.array(idRun).min(1).max(anchorLimits.runs),
    /** The exact words, a `\n` where another line began. */
    quote: cleanText.min(1).max(2 * anchorLimits.quoteLength),
    before: neighbourhood,
    after: neighbourhood,
    /** What stood in the texts around it then: for each clientID that had letters there, the clock that it had come to. */
    stood: z.array(z.tuple([clientId, clock]).readonly()).max(anchorLimits.sessions),
    /** Where the same words stood elsewhere then, on how many neighbours on either side the likest place agreed; else null. */
    likest: z.int().min(0).max(anchorLimits.aroundLength).nullable(),
    /** Whether what stood before it, and what stood behind it, stood nowhere else then. */
    isAlone: z.boolean(),
    /** Null in front of the first heading, and in entries. */
    clause: anchorClause.nullable(),
  })
  .refine(({ runs, quote }) => sumOf(runs) === quote.replaceAll('\n', '').length)
  .refine(({ runs }) => sumOf(runs) <= anchorLimits.quoteLength);
export type PassageAnchor = z.infer<typeof passageAnchor>;

/** Where a thread hangs: on a document, on an entry or one of its fields, or on a passage of a rich text. */
export const anchor = z.discriminatedUnion('kind', [documentAnchor, entryAnchor, fieldAnchor, passageAnchor]);
export type Anchor = z.infer<typeof anchor>;
