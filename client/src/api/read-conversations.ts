import { listConversations, type ThreadDetail } from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import { call } from './call.ts';

/** Every thread of a document with all that was said in it, as far as the reader may know of it, the oldest thread first. */
export async function readConversations(documentId: DocumentId): Promise<ThreadDetail[]> {
  const found = new Map<string, ThreadDetail>();
  let since = '0';
  for (let isWhole = false; !isWhole;) {
    const page = await call(listConversations, { params: { documentId, since } });
    for (const thread of page.threads) found.set(thread.id, thread);
    ({ upTo: since, isWhole } = page);
  }
  return [...found.values()].toSorted((one, two) => one.started.at.localeCompare(two.started.at));
}
