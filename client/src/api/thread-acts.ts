import {
  actId,
  assignThread,
  attendThread,
  claimEntry,
  deleteMessage,
  editMessage,
  followDocument,
  messageBecameEntry,
  placeThread,
  react,
  readUpTo,
  reopenThread,
  reply,
  resolveThread,
} from '@entente/protocol/api/thread-acts';
import type { Anchor } from '@entente/protocol/anchor';
import type { MadeEntry, Message, MessageId, ReactionName } from '@entente/protocol/api/thread-messages';
import {
  readRevisions,
  sayTyping,
  startThread,
  type Attention,
  type MyThreads,
  type ThreadDetail,
  type ThreadId,
  type ThreadMark,
  type ThreadSummary,
} from '@entente/protocol/api/threads';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import type { MessageContent } from '@entente/protocol/message/content';
import type { QueryClient } from '@tanstack/react-query';
import { uuidv4 } from 'lib0/random';
import type { z } from 'zod';
import { call } from './call.ts';
import { keys } from './keys.ts';
import { mergeThreads, type KnownThreads } from './use-threads.ts';

/** A message that is to be said: an answer, or with an anchor the first of a thread. */
export interface MessageToSend {
  readonly threadId: ThreadId;
  readonly messageId: MessageId;
  /** Null for an answer. */
  readonly anchor: Anchor | null;
  readonly content: MessageContent;
}

/** Which entry or line a message became. */
export type MadeOf = Pick<MadeEntry, 'documentId' | 'entryId'>;

/** Which entry a message becomes, and whether it is the one that was asked for. */
export type ClaimedEntry = z.infer<(typeof claimEntry)['output']>;

/** Everything that one does to the threads of a document. Each resolves when the server has taken it and the page knows. */
export interface ThreadActs {
  readonly send: (message: MessageToSend) => Promise<void>;
  readonly edit: (threadId: ThreadId, message: Message, content: MessageContent) => Promise<void>;
  readonly remove: (threadId: ThreadId, messageId: MessageId) => Promise<void>;
  readonly react: (
    threadId: ThreadId,
    messageId: MessageId,
    reaction: { readonly reaction: ReactionName; readonly isOn: boolean },
  ) => Promise<void>;
  readonly resolve: (threadId: ThreadId) => Promise<void>;
  readonly reopen: (threadId: ThreadId) => Promise<void>;
  readonly assign: (
    threadId: ThreadId,
    assigned: { readonly to: UserId | null; readonly dueOn: string | null },
  ) => Promise<void>;
  readonly place: (threadId: ThreadId, anchor: Anchor) => Promise<void>;
  /** Notes what a message became. @throws {AppError} not_saved_yet while that is not on the record */
  readonly note: (threadId: ThreadId, messageId: MessageId, made: MadeOf) => Promise<void>;
  /** Asks for the place of the only entry of its kind that a message becomes. */
  readonly claim: (threadId: ThreadId, messageId: MessageId, made: MadeOf) => Promise<ClaimedEntry>;
  readonly read: (threadId: ThreadId, number: number) => Promise<void>;
  readonly attend: (threadId: ThreadId, attention: Attention | null) => Promise<void>;
  readonly follow: (isFollowing: boolean) => Promise<void>;
  readonly typing: (threadId: ThreadId) => Promise<void>;
  /** What a message said before a revision of it, the newest of that. */
  readonly revisions: (
    threadId: ThreadId,
    messageId: MessageId,
    before: number,
  ) => ReturnType<typeof askRevisions>;
}

interface RevisionsBefore {
  readonly documentId: DocumentId;
  readonly threadId: ThreadId;
  readonly messageId: MessageId;
  /** The revision behind the last that is asked for. */
  readonly before: number;
}

const askRevisions = ({ before, ...params }: RevisionsBefore) =>
  call(readRevisions, { params: { ...params, number: String(before) } });

const drawAct = () => actId.parse(uuidv4());

/** A thread as a list shows it. */
function summaryOf(detail: ThreadDetail): ThreadSummary {
  const { messages: _messages, acts: _acts, hasEarlier: _hasEarlier, ...summary } = detail;
  return summary;
}

/** Keeps what the server answered, in the thread and in the list. */
function keepThread(client: QueryClient, detail: ThreadDetail): void {
  const { documentId, id } = detail;
  client.setQueryData(keys.thread(documentId, id), detail);
  client.setQueryData<KnownThreads>(
    keys.threadList(documentId),
    (known) =>
      known && {
        ...known,
        threads: mergeThreads(known.threads, [summaryOf(detail)]),
      },
  );
}

function keepMark(client: QueryClient, documentId: DocumentId, mark: ThreadMark): void {
  client.setQueryData<MyThreads>(
    keys.myThreads(documentId),
    (known) =>
      known && {
        ...known,
        marks: [...known.marks.filter(({ threadId }) => threadId !== mark.threadId), mark],
      },
  );
}

/** The acts on the threads of one document. */
export function createThreadActs(client: QueryClient, documentId: DocumentId): ThreadActs {
  const keep = async (answer: Promise<ThreadDetail>): Promise<void> => keepThread(client, await answer);
  const keepMarkOf = async (answer: Promise<{ mark: ThreadMark }>): Promise<void> =>
    keepMark(client, documentId, (await answer).mark);
  const at = (threadId: ThreadId) => ({ documentId, threadId });
  return {
    send: ({ threadId, messageId, anchor, content }) =>
      keep(
        anchor === null
          ? call(reply, { params: at(threadId), input: { id: messageId, content } })
          : call(startThread, {
              params: { documentId },
              input: { id: threadId, messageId, anchor, content },
            }),
      ),
    edit: (threadId, { id: messageId, revision }, content) =>
      keep(call(editMessage, { params: { ...at(threadId), messageId }, input: { revision, content } })),
    remove: (threadId, messageId) =>
      keep(call(deleteMessage, { params: { ...at(threadId), messageId }, input: {} })),
    react: (threadId, messageId, input) =>
      keep(call(react, { params: { ...at(threadId), messageId }, input })),
    resolve: (threadId) => keep(call(resolveThread, { params: at(threadId), input: { id: drawAct() } })),
    reopen: (threadId) => keep(call(reopenThread, { params: at(threadId), input: { id: drawAct() } })),
    assign: (threadId, assigned) =>
      keep(call(assignThread, { params: at(threadId), input: { id: drawAct(), ...assigned } })),
    place: (threadId, anchor) =>
      keep(call(placeThread, { params: at(threadId), input: { id: drawAct(), anchor } })),
    note: (threadId, messageId, { documentId: inDocument, entryId }) =>
      keep(
        call(messageBecameEntry, {
          params: { ...at(threadId), messageId },
          input: { documentId: inDocument, entryId },
        }),
      ),
    claim: (threadId, messageId, { documentId: inDocument, entryId }) =>
      call(claimEntry, {
        params: { ...at(threadId), messageId },
        input: { documentId: inDocument, entryId },
      }),
    read: (threadId, number) => keepMarkOf(call(readUpTo, { params: at(threadId), input: { number } })),
    attend: (threadId, attention) =>
      keepMarkOf(call(attendThread, { params: at(threadId), input: { attention } })),
    async follow(isFollowing) {
      const mine = await call(followDocument, { params: { documentId }, input: { isFollowing } });
      client.setQueryData(keys.myThreads(documentId), mine);
    },
    async typing(threadId) {
      await call(sayTyping, { params: at(threadId), input: {} });
    },
    revisions: (threadId, messageId, before) => askRevisions({ ...at(threadId), messageId, before }),
  };
}
