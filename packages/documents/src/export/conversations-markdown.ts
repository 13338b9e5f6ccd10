import type { BlockContent, RootContent } from 'mdast';
import { standingWords, type Conversation, type ExportedMessage } from './conversation.ts';
import { utcWords } from './utc-words.ts';
import { messageMarkdown } from './message-markdown.ts';

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

const heading = (depth: 2 | 3, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: oneLine(words) }],
});

const line = (words: string): BlockContent => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: [{ type: 'text', value: oneLine(words) }] }],
});

const quoted = (words: string): RootContent => ({
  type: 'blockquote',
  children: words.split('\n').map((one) => ({ type: 'paragraph', children: [{ type: 'text', value: one }] })),
});

/** Who said it, when, and what became of it. */
const headOf = ({ by, at, editedAt }: ExportedMessage): BlockContent => ({
  type: 'paragraph',
  children: [
    { type: 'strong', children: [{ type: 'text', value: oneLine(by) }] },
    { type: 'text', value: `, ${utcWords(at)}${editedAt === null ? '' : `, edited ${utcWords(editedAt)}`}` },
  ],
});

const said = (message: ExportedMessage): BlockContent[] => [
  headOf(message),
  ...(message.content === null ? [line('This message was deleted.')] : messageMarkdown(message.content)),
  ...message.reactions.map(({ reaction, people }) =>
    line(`${reaction.replaceAll('_', ' ')}: ${people.join(', ')}`),
  ),
];

const conversationMarkdown = (conversation: Conversation): RootContent[] => [
  heading(3, conversation.where),
  ...(conversation.quote === null ? [] : [quoted(conversation.quote)]),
  line(`${standingWords(conversation)} · ${conversation.audience}`),
  ...conversation.messages.flatMap(said),
];

/** What was said beside a text, behind a heading of its own; nothing when nothing was. */
export const conversationsMarkdown = (conversations: readonly Conversation[]): RootContent[] =>
  conversations.length === 0
    ? []
    : [heading(2, 'What we said about it'), ...conversations.flatMap(conversationMarkdown)];
