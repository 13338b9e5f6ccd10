import { z } from 'zod';

/**
 * What the address of a document says about its history. An old link still leads to the page: a wrong number names no
 * version, and the page says so; a wrong comparison is none.
 */
export const historySearch = z.object({
  /** The history stands in place of the entries; a register's or log's alone. */
  history: z.boolean().optional().catch(undefined),
  /** The version shown in place of the draft; 0 for what can be no number. */
  version: z.int().min(0).optional().catch(0),
  /** What it is compared with. */
  with: z
    .union([z.literal('draft'), z.int().min(1)])
    .optional()
    .catch(undefined),
  /** The place in the record where playback stands; 0 plays from the beginning. */
  play: z.int().min(0).optional().catch(undefined),
});

export type HistorySearch = z.infer<typeof historySearch>;
