import { z } from 'zod';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';

/** Somebody, for their firm then, in a minute. */
export const credit = author.extend({ at: z.iso.datetime() });
export type Credit = z.infer<typeof credit>;

const position = z.int().min(0);

/** From where to where in a text, as ProseMirror positions, and the place of who did it among the credits. */
export const creditedSpan = z.tuple([position, position, position]);
export type CreditedSpan = z.infer<typeof creditedSpan>;

/** What was taken out of a text and what came into it, each in the order of the text. */
export const creditedText = z.object({
  /** Empty for an agreement; else the id of an entry and the name of a field: `7-12 description`. */
  place: z.string(),
  /** Positions in the older text. */
  removed: z.array(creditedSpan),
  /** Positions in the newer text. */
  added: z.array(creditedSpan),
});
export type CreditedText = z.infer<typeof creditedText>;

/** Who changed what between two rows of the ledger: from the record alone. */
export const creditedChanges = z.object({
  texts: z.array(creditedText),
  /** Who set a value last, by the entry's id and the field's name; by the id alone, who brought the entry. */
  values: z.array(z.object({ place: z.string(), credit: position })),
  credits: z.array(credit),
  /** `[clientID, clock]`: what of each clientID was on the record at the older row. */
  known: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});
export type CreditedChanges = z.infer<typeof creditedChanges>;

/**
 * Who wrote and who removed what behind the row `from`, up to the row `to` or, with `head`, to the newest. Rows are named by
 * seq; `not_found` for one that is not there.
 */
export const readChanges = endpoint('GET', '/api/documents/:documentId/changes/:from/:to', {
  input: z.void(),
  output: creditedChanges,
});

/**
 * In which versions one clause or one entry changed, named by the id of its element: `not_found` when there is none of it. A
 * clause goes from its heading to the next of the same level or above.
 */
export const readElementVersions = endpoint('GET', '/api/documents/:documentId/elements/:element/versions', {
  input: z.void(),
  output: z.object({
    /** Numbers, newest first. */
    versions: z.array(z.int().min(1)),
    /** Whether it changed since the newest version. */
    isSince: z.boolean(),
  }),
});
