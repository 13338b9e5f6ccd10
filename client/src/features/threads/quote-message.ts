/** What a risk, a decision or a task takes along of the message that it is made of. */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { isAllowedHref } from '@entente/documents/agreement/link-href';
import type { MessageContent } from '@entente/protocol/message/content';
import { wordsOf } from '@entente/protocol/message/words-of';

/** Characters of a title that are read at a glance; the whole message is quoted below it. */
const TITLE_LENGTH = 120;

/** Characters that are quoted. A pasted page is read where it was said. */
const QUOTE_LENGTH = 2000;

/** A message that becomes something. */
export interface QuotedMessage {
  readonly content: MessageContent;
  /** Who wrote it: *Maya Lindqvist, Northwind*. */
  readonly by: string;
  /** The address of the message. */
  readonly href: string;
}

/** Some words, and where they lead. */
export interface LinkedWords {
  readonly words: string;
  readonly href?: string | undefined;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const end = part.search(/\s\S*$/u);
  return `${(end > length / 2 ? part.slice(0, end) : part).trimEnd()}…`;
}

/** Lines that say something. */
const linesOf = (content: MessageContent): string[] =>
  wordsOf(content)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean);

/** The first words of a message, as a title. */
export const titleOfMessage = (content: MessageContent): string =>
  cut(linesOf(content)[0] ?? '', TITLE_LENGTH);

/** A link, or on a server without TLS, to which our texts do not link, the address in words. */
function linkTo(words: string, href: string): LinkedWords {
  const isLinked: boolean = isAllowedHref(href);
  return isLinked ? { words, href } : { words: `${words} (${href})` };
}

/** The words of a task: the message's first ones, whose it is, and the way back to it. */
export const taskOfMessage = ({ content, by, href }: QuotedMessage): LinkedWords[] => [
  { words: `${titleOfMessage(content)} · ` },
  linkTo(`from a message of ${by}`, href),
];

const asText = ({ words: text, href }: LinkedWords): ProseMirrorJSON =>
  href === undefined
    ? { type: 'text', text }
    : { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };

const paragraph = (...parts: LinkedWords[]): ProseMirrorJSON => ({
  type: 'paragraph',
  content: parts.map(asText),
});

/** The message in quotation marks, who wrote it, and the way back to it, as paragraphs of a rich text. */
export function quoteMessage({ content, by, href }: QuotedMessage): ProseMirrorJSON[] {
  const lines = cut(linesOf(content).join('\n'), QUOTE_LENGTH).split('\n');
  const quoted = lines.map((line, at) =>
    paragraph({ words: `${at === 0 ? '“' : ''}${line}${at === lines.length - 1 ? '”' : ''}` }),
  );
  return [...quoted, paragraph({ words: `${by}, in ` }, linkTo('our conversation', href))];
}
