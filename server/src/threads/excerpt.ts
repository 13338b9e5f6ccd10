import type { MessageContent } from '@entente/protocol/message/content';
import { wordsOf } from '@entente/protocol/message/words-of';

/** Characters of an excerpt: two lines of a narrow panel. */
const EXCERPT_LENGTH = 160;

/** The first words of a message on one line. */
export function excerptOf(content: MessageContent): string {
  const words = wordsOf(content).replaceAll(/\s+/g, ' ').trim();
  if (words.length <= EXCERPT_LENGTH) return words;
  return `${words
    .slice(0, EXCERPT_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
