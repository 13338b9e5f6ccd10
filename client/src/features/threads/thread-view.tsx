import { messageId } from '@entente/protocol/api/thread-messages';
import type { ThreadDetail, ThreadId } from '@entente/protocol/api/threads';
import { Button, Skeleton, Stack } from '@mantine/core';
import { uuidv4 } from 'lib0/random';
import { useEffect, useRef, type ReactNode } from 'react';
import { isNotFound } from '../../api/api-error.ts';
import { noteSilence, useTypingPeople } from '../../api/typing-people.ts';
import { useThread } from '../../api/use-threads.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { notifications } from '@mantine/notifications';
import { ActLine } from './act-line.tsx';
import { AnchorLine } from './anchor-line.tsx';
import { isNew } from './filter-threads.ts';
import { MessageEditor } from './message-editor.tsx';
import { MessageItem } from './message-item.tsx';
import { StandingLine } from './standing-line.tsx';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';
import { UnsentItem } from './unsent-item.tsx';
import { withoutTaken } from './unsent-messages.ts';
import { useDraft } from './use-draft.ts';
import { useEarlier } from './use-earlier.ts';

interface ThreadViewProps {
  readonly threadId: ThreadId;
  /** The message that the address names. */
  readonly linked: number | undefined;
  /** The line above, once the thread is known. */
  readonly renderHead: (thread: ThreadDetail | undefined) => ReactNode;
}

/** Often enough that "is writing" stays for who writes on, and no more often. */
const SAY_TYPING_MS = 3000;

/** Reads to the end whatever is shown while the page is in sight. */
function useReading(thread: ThreadDetail): void {
  const { acts, mine } = useThreadWorld();
  const isUnread = isNew(thread, mine);
  const { number } = thread.newest;
  useEffect(() => {
    if (!isUnread) return;
    const read = (): void => {
      // Told again at the next message; until then it only stands as unread.
      if (document.visibilityState === 'visible') void acts.read(thread.id, number).catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [acts, isUnread, thread.id, number]);
}

const sayNothingSelected = (): void =>
  void notifications.show({
    message: 'Select the words in the text that it is about, then press “Place again”.',
  });

function TypingLine({ threadId }: { threadId: ThreadId }) {
  const names = useTypingPeople(threadId).map(({ name }) => name);
  const words =
    names.length === 0 ? '' : `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} writing…`;
  return <output className={classes.typing}>{words}</output>;
}

function Reply({ threadId }: { threadId: ThreadId }) {
  const { userId, documentId, outbox, acts } = useThreadWorld();
  const draft = useDraft(userId, `${documentId}.${threadId}`);
  const said = useRef(0);
  return (
    <MessageEditor
      label="Reply"
      placeholder="Reply, @ to mention"
      act="Reply"
      first={draft.first}
      onDraft={(content) => {
        draft.keep(content);
        if (content === undefined || Date.now() - said.current < SAY_TYPING_MS) return;
        said.current = Date.now();
        // Nobody misses it.
        void acts.typing(threadId).catch(() => undefined);
      }}
      onSend={(content) =>
        void outbox.send({ threadId, messageId: messageId.parse(uuidv4()), anchor: null, content })
      }
    />
  );
}

function Found({ thread, linked }: { thread: ThreadDetail; linked: number | undefined }) {
  const { outbox, whySilent, acts, anchorOfSelection } = useThreadWorld();
  const { lines, readEarlier } = useEarlier(thread);
  useReading(thread);
  const { by, number } = thread.newest;
  // What somebody was writing has come.
  useEffect(() => noteSilence(thread.id, by.userId), [thread.id, by.userId, number]);
  const known = { threads: [thread], messages: lines.filter((line) => 'content' in line) };
  const unsent = withoutTaken(outbox.unsent, known).filter(({ threadId }) => threadId === thread.id);
  const end = useRef<HTMLDivElement>(null);
  const newest = `${thread.newest.number} ${unsent.length}`;
  useEffect(() => {
    if (linked === undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest, linked]);
  const place = (): void => {
    const anchor = anchorOfSelection();
    if (!anchor) return sayNothingSelected();
    acts.place(thread.id, anchor).catch((error: unknown) => showFailure('It was not placed.', error));
  };
  return (
    <>
      <div className={classes.talk}>
        <AnchorLine thread={thread} onPlace={whySilent === undefined ? place : undefined} />
        <StandingLine thread={thread} />
        {readEarlier && (
          <Button size="compact-xs" variant="subtle" color="gray" mx="md" onClick={() => void readEarlier()}>
            Earlier messages
          </Button>
        )}
        <ol className={classes.messages} aria-label="Messages">
          {lines.map((line) =>
            'kind' in line ? (
              <ActLine key={line.number} act={line} />
            ) : (
              <MessageItem key={line.id} thread={thread} message={line} isLinked={line.number === linked} />
            ),
          )}
          {unsent.map((message) => (
            <UnsentItem key={message.messageId} message={message} />
          ))}
        </ol>
        <TypingLine threadId={thread.id} />
        <div ref={end} />
      </div>
      <div className={classes.foot}>
        {whySilent === undefined ? <Reply key={thread.id} threadId={thread.id} /> : <p>{whySilent}</p>}
      </div>
    </>
  );
}

/** One thread: what it is about, its messages, and a field to answer in. */
export function ThreadView({ threadId, linked, renderHead }: ThreadViewProps) {
  const { documentId } = useThreadWorld();
  const thread = useThread(documentId, threadId);
  const isGone = isNotFound(thread.error);
  return (
    <section className={classes.thread} tabIndex={-1} aria-label="Thread" data-thread-start>
      {renderHead(thread.data)}
      {thread.data && <Found key={threadId} thread={thread.data} linked={linked} />}
      {!thread.data && thread.error && (
        <div className={classes.notice}>
          <FailureNotice
            what={isGone ? 'There is no such thread here.' : 'The thread could not be read.'}
            error={thread.error}
            {...(!isGone && { onRetry: () => void thread.refetch() })}
          />
        </div>
      )}
      {!thread.data && !thread.error && (
        <Stack p="md" aria-label="Opening the thread">
          <Skeleton h={48} />
          <Skeleton h={64} />
          <Skeleton h={64} />
        </Stack>
      )}
    </section>
  );
}
