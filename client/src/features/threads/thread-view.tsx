import type { ThreadDetail, ThreadId } from '@entente/protocol/api/threads';
import { Button, Skeleton, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { isNotFound } from '../../api/api-error.ts';
import { noteSilence, useTypingPeople } from '../../api/typing-people.ts';
import { useThread } from '../../api/use-threads.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { AnchorLine } from './anchor-line.tsx';
import { isNew } from './filter-threads.ts';
import { MessageList } from './message-list.tsx';
import { StandingLine } from './standing-line.tsx';
import { ThreadReply } from './thread-reply.tsx';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';
import { firstUnread } from './unread-line.ts';
import { withoutTaken } from './unsent-messages.ts';
import { useEarlier } from './use-earlier.ts';
import { useOpenedAt } from './use-opened-at.ts';
import { useThreadScroll } from './use-thread-scroll.ts';

interface ThreadViewProps {
  readonly threadId: ThreadId;
  /** The message that the address names. */
  readonly linked: number | undefined;
  /** The line above, once the thread is known. */
  readonly renderHead: (thread: ThreadDetail | undefined) => ReactNode;
}

/** Reads up to the newest message that has been before the reader's eyes, while the page is in sight. */
function useReading(thread: ThreadDetail, seen: number): void {
  const { acts, mine } = useThreadWorld();
  const { number } = thread.newest;
  const isToRead = isNew(thread, mine) && number <= seen;
  useEffect(() => {
    if (!isToRead) return;
    const read = (): void => {
      // Told again at the next message; until then it only stands as unread.
      if (document.visibilityState === 'visible') void acts.read(thread.id, number).catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [acts, isToRead, thread.id, number]);
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

interface FoundProps {
  readonly thread: ThreadDetail;
  readonly linked: number | undefined;
  readonly isFresh: boolean;
}

function Found({ thread, linked, isFresh }: FoundProps) {
  const { userId, outbox, whySilent, acts, anchorOfSelection } = useThreadWorld();
  const { lines, isReading, readEarlier } = useEarlier(thread, linked);
  const { by, number } = thread.newest;
  // What somebody was writing has come.
  useEffect(() => noteSilence(thread.id, by.userId), [thread.id, by.userId, number]);
  const known = { threads: [thread], messages: lines.filter((line) => 'content' in line) };
  const unsent = withoutTaken(outbox.unsent, known).filter(({ threadId }) => threadId === thread.id);
  const opened = useOpenedAt(thread, isFresh);
  const unreadFrom = opened && firstUnread(lines, opened);
  const { paneRef, hold, goToNewest, ...scroll } = useThreadScroll({
    first: lines[0]?.number,
    last: lines.at(-1)?.number,
    newest: number,
    unsent: unsent.length,
    isWhole: opened !== undefined && number >= opened.upTo,
    linked,
  });
  // Whoever opens it has what there was by then before their eyes.
  const seen = Math.max(scroll.seen, opened?.upTo ?? 0);
  useReading(thread, opened === undefined ? 0 : seen);
  const place = (): void => {
    const anchor = anchorOfSelection();
    if (!anchor) return sayNothingSelected();
    acts.place(thread.id, anchor).catch((error: unknown) => showFailure('It was not placed.', error));
  };
  return (
    <>
      <div ref={paneRef} className={classes.talk} tabIndex={-1}>
        <div>
          <AnchorLine thread={thread} onPlace={whySilent === undefined ? place : undefined} />
          <StandingLine thread={thread} />
          {readEarlier && (
            <Button
              className={classes.earlier ?? ''}
              size="compact-xs"
              variant="subtle"
              color="gray"
              // Never disabled: that would throw the focus away.
              aria-busy={isReading}
              onClick={() => void readEarlier(hold)}
            >
              {isReading ? 'Reading…' : 'Earlier messages'}
            </Button>
          )}
          <MessageList {...{ thread, lines, unsent, unreadFrom, linked }} />
          <TypingLine threadId={thread.id} />
        </div>
      </div>
      {number > seen && by.userId !== userId && (
        <Button
          className={classes.newest ?? ''}
          size="compact-sm"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={goToNewest}
        >
          New messages
        </Button>
      )}
      <div className={classes.foot}>
        {whySilent === undefined ? <ThreadReply key={thread.id} threadId={thread.id} /> : <p>{whySilent}</p>}
      </div>
    </>
  );
}

/** One thread: what it is about, its messages, and a field to answer in. */
export function ThreadView({ threadId, linked, renderHead }: ThreadViewProps) {
  const { documentId } = useThreadWorld();
  const thread = useThread(documentId, threadId);
  const isGone = isNotFound(thread.error);
  // What this device kept from before the page was opened says what was new then.
  const isOfPage = thread.dataUpdatedAt >= performance.timeOrigin;
  const isFresh = thread.isFetchedAfterMount || (isOfPage && !thread.isStale);
  return (
    <section className={classes.thread} tabIndex={-1} aria-label="Thread" data-thread-start>
      {renderHead(thread.data)}
      {thread.data && <Found key={threadId} thread={thread.data} {...{ linked, isFresh }} />}
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
