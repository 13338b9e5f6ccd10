import { standingWords, type Conversation, type ExportedMessage } from './conversation.ts';
import { utcWords } from './utc-words.ts';
import { element, escapeHtml } from './html.ts';
import { messageHtml } from './message-html.ts';

const quiet = (words: string): string => element('p', { class: 'quiet' }, escapeHtml(words));

function drawMessage(message: ExportedMessage): string {
  const { by, at, editedAt, content, reactions } = message;
  const edited = editedAt === null ? '' : `, edited ${utcWords(editedAt)}`;
  const head = element('p', {}, `${element('strong', {}, escapeHtml(by))}, ${utcWords(at)}${edited}`);
  const words = content === null ? quiet('This message was deleted.') : messageHtml(content);
  const given = reactions.map(({ reaction, people }) =>
    quiet(`${reaction.replaceAll('_', ' ')}: ${people.join(', ')}`),
  );
  return element('article', {}, [head, words, ...given].join('\n'));
}

function drawConversation(conversation: Conversation): string {
  const { where, quote, audience, messages } = conversation;
  const parts = [
    element('h3', {}, escapeHtml(where)),
    quote === null ? '' : element('blockquote', {}, escapeHtml(quote).replaceAll('\n', '<br>')),
    quiet(`${standingWords(conversation)} · ${audience}`),
    ...messages.map(drawMessage),
  ];
  return element('section', {}, parts.join('\n'));
}

/** What was said beside a text, behind a heading of its own; nothing when nothing was. */
export const conversationsHtml = (conversations: readonly Conversation[]): string =>
  conversations.length === 0
    ? ''
    : [element('h2', {}, 'What we said about it'), ...conversations.map(drawConversation)].join('\n');
