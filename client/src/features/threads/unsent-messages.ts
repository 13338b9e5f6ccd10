import type { MessageToSend } from '../../api/thread-acts.ts';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';

/** A message that is not on the record. */
export interface UnsentMessage extends MessageToSend {
  /** Why it is not; absent while it is being sent. */
  readonly why?: string;
}

/** Adds a message that is being sent; one that waits already is sent again. */
export const noteSending = (
  unsent: readonly UnsentMessage[],
  message: MessageToSend,
): readonly UnsentMessage[] => {
  const sending = withoutWhy(message);
  const isKnown = unsent.some(({ messageId }) => messageId === message.messageId);
  if (!isKnown) return [...unsent, sending];
  return unsent.map((one) => (one.messageId === message.messageId ? sending : one));
};

const withoutWhy = ({ threadId, messageId, anchor, content }: MessageToSend): UnsentMessage => ({
  threadId,
  messageId,
  anchor,
  content,
});

/** A message was not taken. */
export const noteUnsent = (
  unsent: readonly UnsentMessage[],
  messageId: MessageId,
  why: string,
): readonly UnsentMessage[] => unsent.map((one) => (one.messageId === messageId ? { ...one, why } : one));

/** A message is on the record, or given up. */
export const dropUnsent = (
  unsent: readonly UnsentMessage[],
  messageId: MessageId,
): readonly UnsentMessage[] => unsent.filter((one) => one.messageId !== messageId);

/** What is on the record by now. */
interface OnRecord {
  readonly threads: readonly { readonly id: ThreadId }[];
  readonly messages?: readonly { readonly id: MessageId }[];
}

/**
 * Those that are not on the record: of a message whose answer was lost on the way the page hears by itself, and does not show
 * it twice.
 */
export function withoutTaken(unsent: readonly UnsentMessage[], known: OnRecord): readonly UnsentMessage[] {
  const threads = new Set(known.threads.map(({ id }) => id));
  const messages = new Set(known.messages?.map(({ id }) => id));
  return unsent.filter(({ anchor, threadId, messageId }) =>
    anchor === null ? !messages.has(messageId) : !threads.has(threadId),
  );
}
