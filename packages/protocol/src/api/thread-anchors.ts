import { z } from 'zod';
import { placeId } from '../message/mention.ts';

/** The name of a field of an entry, as the register and the log call it: `mitigation`, `statement`. */
const field = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z]*$/);

/** What a thread is about: a document, an entry of it, one field of the entry, or a passage of text. */
export const threadAnchor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document') }),
  z.object({ kind: z.literal('entry'), entry: placeId }),
  z.object({ kind: z.literal('field'), entry: placeId, field }),
  z.object({
    kind: z.literal('passage'),
    /** Of a rich text of an entry; both null in an agreement. */
    entry: placeId.nullable(),
    field: field.nullable(),
    /** Where the passage begins and ends: Yjs relative positions, encoded, base64. */
    from: z.base64().max(200),
    to: z.base64().max(200),
    /** The words it was put on, and those around it, to find it again. */
    quote: z.string().min(1).max(2000),
    before: z.string().max(200),
    after: z.string().max(200),
  }),
]);
export type ThreadAnchor = z.infer<typeof threadAnchor>;
