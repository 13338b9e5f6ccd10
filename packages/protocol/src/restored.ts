import { z } from 'zod';
import { toKeepable } from './keepable-text.ts';

/** Characters of a clause's heading that are kept with a restore, to say which it was. */
export const CLAUSE_TITLE_LENGTH = 200;

/** What of a version came back. */
export const restoredPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  /** A clause of an agreement: the place of its heading among the blocks of the version, and what the heading says. */
  z.object({
    kind: z.literal('clause'),
    at: z.int().min(0),
    title: z.string().max(CLAUSE_TITLE_LENGTH).overwrite(toKeepable),
  }),
  /** An entry of a register or log, by its id, and as people call it: *R-12*. */
  z.object({
    kind: z.literal('entry'),
    id: z
      .string()
      .max(40)
      .regex(/^\d+-\d+$/),
    name: z.string().max(40).overwrite(toKeepable),
  }),
]);
export type RestoredPart = z.infer<typeof restoredPart>;

/** What an edit restores: which version of its document, and what of it. */
export const restored = z.object({ version: z.int().min(1).max(2_000_000_000), part: restoredPart });
export type Restored = z.infer<typeof restored>;
