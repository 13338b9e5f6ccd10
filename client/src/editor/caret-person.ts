import { presencePerson } from '@entente/protocol/presence';
import type { z } from 'zod';

const caretPerson = presencePerson.pick({ name: true, firm: true, colour: true });

/** Whose caret it is, as the server stamped it. */
export type CaretPerson = z.infer<typeof caretPerson>;

/** The person in a presence state, or undefined where the server has not stamped one. */
export function readCaretPerson(user: unknown): CaretPerson | undefined {
  return caretPerson.safeParse(user).data;
}

/** CSS that sets the caret's two shades. The colour is one of the palette's names, so nothing foreign gets into the style. */
export function paintPerson({ colour }: CaretPerson): string {
  return `--caret-ink: var(--firm-${colour}); --caret-tint: var(--firm-${colour}-soft)`;
}
