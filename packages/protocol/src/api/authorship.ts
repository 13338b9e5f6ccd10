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

/**
 * Who wrote what in a document: with the ids inside it, every character has its author and its time. Times are told by the
 * minute, sorted by clientID and clock.
 */
export const readAuthorship = endpoint('GET', '/api/documents/:documentId/authorship', {
  input: z.void(),
  output: z.object({ authors: z.array(boundAuthor), times: z.array(writtenAt) }),
});
