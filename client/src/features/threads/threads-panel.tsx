import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadDetail, ThreadId } from '@entente/protocol/api/threads';
import { Skeleton, Stack } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { ThreadFilter } from './filter-threads.ts';
import { NarrowedLine } from './narrowed-line.tsx';
import type { Narrowing } from './narrowing.ts';
import { NewThread } from './new-thread.tsx';
import { PanelHead } from './panel-head.tsx';
import { ThreadHead } from './thread-head.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadView } from './thread-view.tsx';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';
import { UnsentItem } from './unsent-item.tsx';
import { withoutTaken } from './unsent-messages.ts';
import { useShownThreads } from './use-shown-threads.ts';
import { useNarrowedFocus, useOpenedFocus, useThreadKeys } from './use-thread-keys.ts';
import { useWayBack } from './use-way-back.ts';

interface ThreadsPanelProps {
  /** The open thread, and the message of it that the address names. */
  readonly thread: ThreadId | undefined;
  readonly message: number | undefined;
  readonly onOpen: (threadId: ThreadId | undefined) => void;
  /** What a thread is about to be begun on. */
  readonly beginning: Anchor | undefined;
  readonly onBegin: (anchor: Anchor | undefined) => void;
  /** The part of the document whose threads alone are shown; undefined: all are. */
  readonly narrowed: Narrowing | undefined;
  readonly onWiden: () => void;
  readonly list: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly onRetry: () => void;
  };
  /** Closes the panel. */
  readonly close: ReactNode;
}

const emptyWords: Readonly<Record<ThreadFilter, string>> = {
  open: 'Nothing is being talked about here. Select words and press “Comment”, or comment on the whole.',
  unread: 'Everything has been read.',
  mine: 'You take part in no open thread here.',
  mentions: 'Nobody has mentioned you here.',
  resolved: 'No thread has been resolved here.',
};

const emptyPart: Readonly<Record<ThreadFilter, string>> = {
  open: 'Nothing is being talked about here any more.',
  unread: 'Everything has been read here.',
  mine: 'You take part in no open thread here.',
  mentions: 'Nobody has mentioned you here.',
  resolved: 'No thread has been resolved here.',
};

/** The conversations of a document: the list, one of them, or a new one. */
export function ThreadsPanel(props: ThreadsPanelProps) {
  const { thread, message, onOpen, beginning, onBegin, narrowed, onWiden, list, close } = props;
  const world = useThreadWorld();
  const { shown, filter, setFilter } = useShownThreads(narrowed, thread);
  const back = useWayBack(shown, thread);
  const at = shown.findIndex(({ id }) => id === thread);
  const stepTo = (place: number) => {
    const to = shown[place];
    return to && (() => onOpen(to.id));
  };
  const unsent = withoutTaken(world.outbox.unsent, world).filter(
    ({ anchor, threadId }) => anchor !== null && threadId !== thread,
  );
  const onPrevious = at > 0 ? stepTo(at - 1) : undefined;
  const onNext = stepTo(at + 1);
  const panel = useRef<HTMLDivElement>(null);
  useThreadKeys({ panel, thread, back, onPrevious, onNext });
  useOpenedFocus(panel);
  useNarrowedFocus(panel, narrowed?.asked);
  // What the list says of it stands there while the rest is being read: the buttons keep the focus.
  const listed = world.threads.find(({ id }) => id === thread);
  const renderHead = (read: ThreadDetail | undefined): ReactNode => {
    const found = read ?? listed;
    return (
      found && (
        <ThreadHead thread={found} onBack={() => onOpen(undefined)} onPrevious={onPrevious} onNext={onNext} />
      )
    );
  };
  return (
    <div ref={panel} className={classes.panel}>
      <PanelHead filter={filter} onFilter={setFilter} onBegin={onBegin} isList={!thread} close={close} />
      {narrowed && <NarrowedLine narrowed={narrowed} onWiden={onWiden} />}
      {beginning && (
        <NewThread
          key={JSON.stringify(beginning)}
          anchor={beginning}
          onCancel={() => onBegin(undefined)}
          onStarted={() => onBegin(undefined)}
        />
      )}
      {unsent.length > 0 && (
        <ol className={classes.messages} aria-label="Not sent">
          {unsent.map((one) => (
            <UnsentItem key={one.messageId} message={one} />
          ))}
        </ol>
      )}
      {thread && <ThreadView threadId={thread} linked={message} renderHead={renderHead} />}
      {!thread && list.error && world.threads.length === 0 && (
        <div className={classes.notice}>
          <FailureNotice what="The comments could not be read." error={list.error} onRetry={list.onRetry} />
        </div>
      )}
      {!thread && list.isPending && (
        <Stack p="md" aria-label="Reading the comments">
          <Skeleton h={64} />
          <Skeleton h={64} />
          <Skeleton h={64} />
        </Stack>
      )}
      {!thread && !list.isPending && shown.length > 0 && (
        <ThreadList key={filter} threads={shown} from={back} onOpen={onOpen} />
      )}
      {!thread && !list.isPending && !list.error && shown.length + unsent.length === 0 && !beginning && (
        <p className={classes.empty}>{narrowed ? emptyPart[filter] : emptyWords[filter]}</p>
      )}
    </div>
  );
}
