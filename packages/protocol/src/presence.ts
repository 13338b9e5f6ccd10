import { z } from 'zod';
import { firmColour } from './firm-colours.ts';
import { firmId, userId } from './ids.ts';

/** Who a presence state belongs to. Stamped by the server; whatever a browser claims here is replaced. */
export const presencePerson = z.object({
  userId,
  name: z.string(),
  firmId,
  firm: z.string(),
  colour: firmColour,
});

export type PresencePerson = z.infer<typeof presencePerson>;

/** A clock of a Yjs clientID. */
const yjsId = z.object({ client: z.int().min(0), clock: z.int().min(0) });

/**
 * A Yjs relative position as y-tiptap writes it into awareness: beside a character, or at the end of a node or a root. Of
 * anything else Yjs throws in the midst of drawing, and the editor of who is shown it follows no edit any more.
 */
const position = z
  .object({
    item: yjsId.nullish(),
    type: yjsId.nullish(),
    tname: z.string().max(40).nullish(),
    assoc: z.int().nullish(),
  })
  .refine(({ item, type, tname }) => (item ?? type ?? tname ?? null) !== null);

/** The cell of a register or log, or the field of an open entry, that somebody is in. */
export const presencePlace = z.object({ entry: z.string().max(40), field: z.string().max(40) });

export type PresencePlace = z.infer<typeof presencePlace>;

/** What a browser may say about itself: where its caret is. Everything else is dropped. */
export const presenceClaim = z.object({
  cursor: z.object({ anchor: position, head: position }).nullish().catch(undefined),
  place: presencePlace.nullish().catch(undefined),
});

export type PresenceClaim = z.infer<typeof presenceClaim>;

/** One person's presence as the others receive it. */
export const presence = presenceClaim.extend({ user: presencePerson });

export type Presence = z.infer<typeof presence>;
