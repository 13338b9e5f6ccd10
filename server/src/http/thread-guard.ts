import { messageId as messageIdType, type MessageId } from '@entente/protocol/api/thread-messages';
import { threadId } from '@entente/protocol/api/threads';
import type { DocumentAccess } from '../access/document-access.ts';
import type { ThreadReader } from '../threads/read-thread.ts';
import { parseId } from './guards.ts';

/** A request about one thread of a document. */
export interface OfThread {
  readonly grant: DocumentAccess;
  readonly params: { readonly threadId: string };
}

/** Somebody before the thread that an address names. @throws {AppError} not_found */
export const readerOf = ({ grant: { actor, document }, params }: OfThread): ThreadReader => ({
  actor,
  documentId: document.id,
  threadId: parseId(threadId, params.threadId),
});

/** The message that an address names. @throws {AppError} not_found */
export const messageOf = ({ params }: { readonly params: { readonly messageId: string } }): MessageId =>
  parseId(messageIdType, params.messageId);
