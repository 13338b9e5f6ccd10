/** Threads at a running server. */
import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@entente/protocol/ids';
import { command, type SignedIn } from './people.ts';

/** Plain words, or somebody who is mentioned and the words behind. */
type Saying = string | readonly [mentioned: SignedIn, words: string];

function contentOf(saying: Saying): object {
  const [who, words] = typeof saying === 'string' ? [undefined, saying] : saying;
  const said = { type: 'text', text: words };
  const attrs = who && { kind: 'person', userId: who.userId, label: who.name };
  const content = attrs === undefined ? [said] : [{ type: 'mention', attrs }, said];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

/** Where a thread is. */
export interface ThreadAt {
  readonly documentId: DocumentId;
  readonly id: string;
}

/** Starts a thread on a document as a whole, with one message. */
export async function startThread(who: SignedIn, documentId: DocumentId, saying: Saying): Promise<ThreadAt> {
  const anchor = { format: 1, kind: 'document' };
  const ids = { id: randomUUID(), messageId: randomUUID() };
  const content = contentOf(saying);
  await command(who, `/api/documents/${documentId}/threads`, { ...ids, anchor, content });
  return { documentId, id: ids.id };
}

/** Answers in a thread. */
export async function reply(who: SignedIn, { documentId, id }: ThreadAt, saying: Saying): Promise<void> {
  const body = { id: randomUUID(), content: contentOf(saying) };
  await command(who, `/api/documents/${documentId}/threads/${id}/messages`, body);
}
