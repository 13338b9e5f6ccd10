import type { Anchor } from '@entente/protocol/anchor';
import type { MessageId, ReactionName } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';

/** Every line names who may know of the thread, so that whoever shows the trail can leave out what is not theirs. */
export interface OfThread {
  readonly threadId: ThreadId;
  readonly audience: AllianceId | FirmId;
}

interface Line<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly detail: Detail & OfThread;
}

interface OfMessage {
  readonly messageId: MessageId;
}

/** What the trail says of threads. The words stand in the messages, each time they were said, and not here. */
export type ThreadLine =
  | Line<'thread_started', OfMessage & { readonly anchor: Anchor['kind'] }>
  | Line<'message_written', OfMessage>
  | Line<'message_edited', OfMessage & { readonly revision: number }>
  | Line<'message_deleted', OfMessage>
  | Line<'reaction_given' | 'reaction_taken_back', OfMessage & { readonly reaction: ReactionName }>
  | Line<'thread_resolved' | 'thread_reopened', object>
  | Line<'thread_assigned', { readonly to: UserId; readonly dueOn: string | null }>
  | Line<'thread_unassigned', { readonly from: UserId }>
  | Line<'thread_placed', { readonly anchor: Anchor['kind'] }>
  | Line<'message_became_entry', OfMessage & { readonly inDocument: DocumentId; readonly entryId: string }>;
