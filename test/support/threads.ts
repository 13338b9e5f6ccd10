/** Threads at a running server. */
import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@entente/protocol/ids';
import { command, type SignedIn } from './people.ts';

/** Starts a thread on a document as a whole, with one message of plain words. */
export async function startThread(who: SignedIn, documentId: DocumentId, words: string): Promise<void> {
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const anchor = { format: 1, kind: 'document' };
  const ids = { id: randomUUID(), messageId: randomUUID() };
  await command(who, `/api/documents/${documentId}/threads`, { ...ids, anchor, content });
}
