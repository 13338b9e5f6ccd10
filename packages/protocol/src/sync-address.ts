import { z } from 'zod';
import { userId } from './ids.ts';

/** What a page states in the address of its socket: `/sync/<documentId>?frames=1&schema=1&user=<userId>`. */
export const syncParams = z.object({
  /** `1` asks for our own frames. */
  frames: z.literal('1').optional(),
  /** The newest version of the kind's schema that the page can show. Absent: it shows nothing and so can break nothing. */
  schema: z.coerce.number().int().nonnegative().max(100_000).optional(),
  /** Whose the page is. Absent: whoever the cookie names. */
  user: userId.optional(),
});

export type SyncParams = z.infer<typeof syncParams>;
