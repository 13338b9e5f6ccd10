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

/** A Yjs relative position as y-tiptap writes it into awareness; opaque here, and too frequent to be looked into. */
const position = z.looseObject({});

/** The cell of a register or log, or the field of an open entry, that somebody is in. */
export const presencePlace = z.object({ entry: z.string().max(40), field: z.string().max(40) });

export type PresencePlace = z.infer<typeof presencePlace>;

/** What a browser may say about itself: where its caret is. Everything else is dropped. */
export const presenceClaim = z.object({
  cursor: z.object({ anchor: position, head: position }).nullish(),
  place: presencePlace.nullish().catch(undefined),
});

export type PresenceClaim = z.infer<typeof presenceClaim>;

/** One person's presence as the others receive it. */
export const presence = presenceClaim.extend({ user: presencePerson });

export type Presence = z.infer<typeof presence>;
