import type { Message } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import { Button, Modal, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { When } from '../../ui/when.tsx';
import { MessageText } from './message-text.tsx';
import classes from './message.module.css';
import { useThreadWorld } from './thread-world.ts';

interface RevisionsWindowProps {
  readonly threadId: ThreadId;
  readonly message: Message;
  readonly onClose: () => void;
}

/** What a message said at each time, newest first. */
export function RevisionsWindow({ threadId, message, onClose }: RevisionsWindowProps) {
  const { acts, documentId } = useThreadWorld();
  const revisions = useInfiniteQuery({
    queryKey: ['document', documentId, 'threads', threadId, 'revisions', message.id, message.revision],
    queryFn: ({ pageParam }) => acts.revisions(threadId, message.id, pageParam),
    initialPageParam: message.revision + 1,
    getNextPageParam: (page) => (page.hasEarlier ? page.revisions[0]?.revision : undefined),
  });
  const said = revisions.data?.pages.flatMap((page) => page.revisions.toReversed());
  return (
    <Modal opened onClose={onClose} title={`What ${message.by.name} said before`}>
      {revisions.isPending && <Skeleton h={64} />}
      {revisions.error && (
        <FailureNotice
          what="What it said before could not be read."
          error={revisions.error}
          onRetry={() => void revisions.refetch()}
        />
      )}
      {said?.map(({ revision, at, content }) => (
        <div key={revision} className={classes.revision}>
          <span className={classes.said}>
            <When at={at} />
          </span>
          <MessageText content={content} />
        </div>
      ))}
      {revisions.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={revisions.isFetchingNextPage}
          onClick={() => void revisions.fetchNextPage()}
        >
          Show what it said earlier
        </Button>
      )}
    </Modal>
  );
}
