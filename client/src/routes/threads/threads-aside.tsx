import { CloseButton, Drawer } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Narrowing } from '../../features/threads/narrowing.ts';
import { ThreadWorldContext, type ThreadWorld } from '../../features/threads/thread-world.ts';
import { ThreadsPanel } from '../../features/threads/threads-panel.tsx';
import type { useThreads } from '../../api/use-threads.ts';
import classes from './threads-aside.module.css';
import type { Talk } from './use-talk.ts';

interface ThreadsAsideProps {
  readonly world: ThreadWorld;
  readonly list: ReturnType<typeof useThreads>;
  readonly talk: Talk;
  /** The part that `talk` names; undefined also when it is gone. */
  readonly narrowed: Narrowing | undefined;
  readonly isBeside: boolean;
  readonly isPhone: boolean;
  /** Closes it and gives the focus back. */
  readonly onClose: () => void;
}

/** The conversations: beside the document, or a sheet over it. Escape goes back to the list, then closes it. */
export function ThreadsAside({ world, list, talk, narrowed, ...props }: ThreadsAsideProps) {
  const { isBeside, isPhone, onClose } = props;
  if (!talk.isOpen) return null;
  const panel = (
    <ThreadWorldContext value={world}>
      <ThreadsPanel
        thread={talk.thread}
        message={talk.message}
        onOpen={(thread) => talk.open(thread, talk.part)}
        beginning={talk.beginning}
        onBegin={talk.begin}
        narrowed={narrowed}
        onWiden={() => talk.open(talk.thread)}
        list={{ isPending: list.isPending, error: list.error, onRetry: () => void list.refetch() }}
        close={<CloseButton aria-label="Close the comments" onClick={onClose} />}
      />
    </ThreadWorldContext>
  );
  if (!isBeside)
    return (
      <Drawer
        opened
        onClose={onClose}
        withCloseButton={false}
        position={isPhone ? 'bottom' : 'right'}
        size={isPhone ? '80%' : 400}
        padding={0}
        // On the root, where `aria-label` would go, no screen reader reads it as the name of the dialog.
        attributes={{ content: { 'aria-label': 'Comments' } }}
        classNames={{ content: classes.sheet, body: classes.sheetBody }}
      >
        {panel}
      </Drawer>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    // A menu or window that was opened from here closes by itself.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    if (talk.thread !== undefined) talk.open(undefined, talk.part);
    else onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from whatever inside has the focus
    <aside id="comments" className={classes.panel} aria-label="Comments" onKeyDown={onKeyDown}>
      {panel}
    </aside>
  );
}
