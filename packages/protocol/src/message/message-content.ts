import { messageLimits, withinBounds } from './content-bounds.ts';
import { content } from './content.ts';
import { mentionsIn } from './mentions-in.ts';
import { wordsOf } from './words-of.ts';

/** A message as somebody may send it: small, of known parts, with something in it. Parsing it twice gives the same. */
export const messageContent = withinBounds
  .pipe(content)
  .refine((sent) => wordsOf(sent).trim() !== '', 'Please write something here.')
  .refine((sent) => mentionsIn(sent).length <= messageLimits.mentions, {
    error: `At most ${messageLimits.mentions} mentions, please.`,
  });
