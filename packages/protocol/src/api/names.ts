import { z } from 'zod';
import { toKeepable } from '../keepable-text.ts';
import { limits } from '../limits.ts';

/** Text on one line: trimmed, not empty, without control characters. */
export const line = (length: number) =>
  z
    .string()
    .trim()
    .min(1, 'Please write something here.')
    .max(length, `At most ${length} characters, please.`)
    .regex(/^\P{Cc}*$/u, 'On one line, please.')
    .overwrite(toKeepable);

/** The name of a person, firm or alliance. */
export const name = line(limits.nameLength);

/** The title of a document. */
export const title = line(limits.titleLength);
