import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Conversation } from './conversation.ts';
import { conversationsMarkdown } from './conversations-markdown.ts';
import { utcWords } from './utc-words.ts';

/** Of which document, and when it was read. */
interface Around {
  readonly title: string;
  readonly alliance: string;
  readonly firms: readonly string[];
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What was said beside a register or a log, as a file of its own, its facts in front. */
export function writeConversationsMarkdown(
  { title, alliance, firms, at }: Around,
  conversations: readonly Conversation[],
): string {
  const facts = { document: title, alliance, firms: firms.join(', '), read: utcWords(at) };
  const heading: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: title.replaceAll(/\s+/g, ' ').trim() }],
  };
  const children = [heading, ...conversationsMarkdown(conversations)];
  const body = toMarkdown({ type: 'root', children }, { bullet: '*', listItemIndent: 'one' });
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body}`;
}
