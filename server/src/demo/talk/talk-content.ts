import { messageContent } from '@entente/protocol/message/message-content';
import type { Block, Inline, MessageContent } from '@entente/protocol/message/content';
import type { Mention } from '@entente/protocol/message/mention';

type Mentions = ReadonlyMap<string, Mention>;

function mentioned(name: string, mentions: Mentions): Inline {
  const attrs = mentions.get(name);
  if (attrs === undefined) throw new Error(`the demo mentions ${name}, which is not there`);
  return { type: 'mention', attrs };
}

const inlinesOf = (line: string, mentions: Mentions): Inline[] =>
  line
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') ? mentioned(part.slice(1, -1), mentions) : { type: 'text', text: part },
    );

const paragraphOf = (line: string, mentions: Mentions): Block => ({
  type: 'paragraph',
  content: inlinesOf(line, mentions),
});

/** A message of the demo as a page would send it: lines that begin with `- ` are a list, the others paragraphs. */
export function talkContent(say: string, mentions: Mentions): MessageContent {
  const lines = say.split('\n');
  const points = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  const list: Block = {
    type: 'bulletList',
    content: points.map((line) => ({ type: 'listItem', content: [paragraphOf(line, mentions)] })),
  };
  const plain = lines.filter((line) => !line.startsWith('- ')).map((line) => paragraphOf(line, mentions));
  return messageContent.parse({ type: 'doc', content: points.length === 0 ? plain : [...plain, list] });
}
