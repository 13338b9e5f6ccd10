import { threadId } from '@entente/protocol/api/threads';
import { z } from 'zod';

/** What the address of a document says about its threads. What is wrong is left out. */
const talkSearch = {
  /** The list of threads is open. */
  talk: z.boolean().optional().catch(undefined),
  /** The open thread. */
  thread: threadId.optional().catch(undefined),
  /** The message of it that a link names. */
  message: z.int().min(1).optional().catch(undefined),
};

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
  ...talkSearch,
});

export type HistorySearch = z.infer<typeof historySearch>;
