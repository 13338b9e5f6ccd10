import { z } from 'zod';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';

/** A clientID and whose it is: bound by the server at its first use. */
export const boundAuthor = author.extend({ clientId: z.int().min(0) });
export type BoundAuthor = z.infer<typeof boundAuthor>;

/** From this clock of a clientID on, what it wrote came on the record at that time, until the next such line. */
export const writtenAt = z.object({
  clientId: z.int().min(0),
  clock: z.int().min(0),
  at: z.iso.datetime(),
});
export type WrittenAt = z.infer<typeof writtenAt>;

const count = z.int().min(0);

/**
 * Characters that an edit deleted and put in again elsewhere: `[clientID, clock, length, clientID, clock]`, those in the
 * document and those that they were when they were typed first.
 */
export const movedRun = z.tuple([count, count, count, count, count]);

/**
 * Who wrote what in a document: with the ids inside it, every character has its author and its time. Times are told by the
 * minute, sorted by clientID and clock.
 */
export const readAuthorship = endpoint('GET', '/api/documents/:documentId/authorship', {
  input: z.void(),
  output: z.object({
    authors: z.array(boundAuthor),
    times: z.array(writtenAt),
    /** Sorted by clientID and clock. */
    moved: z.array(movedRun),
    /** False while a long record is still being read for what moved: ask again. */
    isWhole: z.boolean(),
  }),
});
