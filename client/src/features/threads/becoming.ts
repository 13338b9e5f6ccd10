import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { Message } from '@entente/protocol/api/thread-messages';
import type { ThreadSummary } from '@entente/protocol/api/threads';

/** What a message can become. */
export const becomeKinds = ['risk', 'decision', 'task'] as const;
export type BecomeKind = (typeof becomeKinds)[number];

/** The message that becomes something, and the thread it stands in. */
export interface BecomingMessage {
  readonly thread: ThreadSummary;
  readonly message: Message;
}

/** Makes risks, decisions and tasks of messages, as edits of the reader's own. */
export interface Becoming {
  /** Why this reader cannot make one; undefined while they can. */
  readonly whyNot: (kind: BecomeKind) => string | undefined;
  /** Where one can be put: several ask to be chosen from, the only one does not. */
  readonly targetsOf: (kind: BecomeKind) => readonly DocumentSummary[];
  readonly make: (kind: BecomeKind, of: BecomingMessage, target: DocumentSummary) => void;
}
