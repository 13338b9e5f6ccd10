import { z } from 'zod';

/** The palette of firms: told apart by colour-blind eyes. The client maps each to a light and a dark shade. */
export const firmColours = ['indigo', 'orange', 'teal', 'magenta', 'olive', 'slate'] as const;

export const firmColour = z.enum(firmColours);

/** A firm's colour, used for that firm everywhere and for nothing else. */
export type FirmColour = z.infer<typeof firmColour>;
