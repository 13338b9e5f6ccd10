import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import { When } from '../../ui/when.tsx';
import { isNew } from './filter-threads.ts';
import { AuthorAvatar } from './message-head.tsx';
import { hasLostPlace } from './order-threads.ts';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';

interface ThreadRowProps {
  readonly thread: ThreadSummary;
  readonly onOpen: (threadId: ThreadId) => void;
}

const repliesOf = ({ messageCount }: ThreadSummary): string =>
  messageCount <= 1 ? '' : messageCount === 2 ? '1 reply' : `${messageCount - 1} replies`;

/** A thread in the list: who began it, about what, its first words, and what came of it. */
export const ThreadRow = memo(function ThreadRow({ thread, onOpen }: ThreadRowProps) {
  const { mine, describe, places } = useThreadWorld();
  const { where, label, quote } = describe(thread.anchor);
  const unread = isNew(thread, mine);
  const isLost = hasLostPlace(places.get(thread.id));
  const { started, newest, resolved, assigned } = thread;
  return (
    <UnstyledButton
      className={classes.row}
      data-unread={unread || undefined}
      data-resolved={resolved !== null || undefined}
      data-row={thread.id}
      onClick={() => onOpen(thread.id)}
    >
      <AuthorAvatar by={started.by} size={24} />
      <span className={classes.rowText}>
        <span className={classes.rowWho}>
          <strong>{started.by.name}</strong>
          <span className={classes.dim}>
            <When at={newest.at} />
          </span>
          {unread && <span className={classes.dot} aria-hidden />}
          {unread && <VisuallyHidden>Unread</VisuallyHidden>}
        </span>
        <span className={classes.rowWhere}>
          {quote === undefined ? where : [label, `“${quote}”`].filter(Boolean).join(' ')}
        </span>
        <span className={classes.excerpt}>{thread.excerpt || 'This message was deleted.'}</span>
        <span className={classes.dim}>
          {[
            resolved && '✓ Resolved',
            isLost && 'Lost its place',
            repliesOf(thread),
            assigned && `${assigned.to.name} sees to it`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </UnstyledButton>
  );
});
