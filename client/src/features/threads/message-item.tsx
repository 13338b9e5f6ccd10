import type { Message, ReactionName } from '@entente/protocol/api/thread-messages';
import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { MessageActs } from './message-acts.tsx';
import { MessageEditor } from './message-editor.tsx';
import { AuthorAvatar, MessageHead } from './message-head.tsx';
import { MessageText } from './message-text.tsx';
import classes from './message.module.css';
import { OutcomeList } from './outcome-list.tsx';
import { Reactions } from './reactions.tsx';
import { RevisionsWindow } from './revisions-window.tsx';
import { useThreadWorld, type ThreadWorld } from './thread-world.ts';
import { useBecome } from './use-become.tsx';

interface MessageItemProps {
  readonly thread: ThreadSummary;
  readonly message: Message;
  /** Whether the address names it. */
  readonly isLinked: boolean;
}

function actsOn(world: ThreadWorld, threadId: ThreadId, message: Message) {
  const { acts, addressOf } = world;
  return {
    react: (reaction: ReactionName, isOn: boolean): void =>
      void acts
        .react(threadId, message.id, { reaction, isOn })
        .catch((error: unknown) => showFailure('The reaction was not sent.', error)),
    remove: (): void =>
      void acts
        .remove(threadId, message.id)
        .catch((error: unknown) => showFailure('The message was not deleted.', error)),
    copyLink: (): void =>
      void navigator.clipboard
        .writeText(addressOf(threadId, message.number))
        .then(() => notifications.show({ message: 'The link to the message is copied.' })),
  };
}

/** One message with what can be done with it. */
export function MessageItem({ thread, message, isLinked }: MessageItemProps) {
  const { id: threadId } = thread;
  const world = useThreadWorld();
  const [isEditing, setIsEditing] = useState(false);
  const [isTelling, setIsTelling] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    const { current } = item;
    const isLost = wasEditing.current && !isEditing && !current?.contains(document.activeElement);
    wasEditing.current = isEditing;
    // The field that had the focus is gone.
    if (isLost) current?.querySelector<HTMLElement>('[data-more]')?.focus({ preventScroll: true });
  }, [isEditing]);
  const { react, remove, copyLink } = actsOn(world, threadId, message);
  const { become, question } = useBecome({ thread, message });
  const isMine = message.by.userId === world.userId;
  const isOpen = world.whySilent === undefined;
  const { content } = message;
  return (
    <li
      ref={item}
      className={classes.message}
      data-linked={isLinked || undefined}
      data-message={message.number}
    >
      <AuthorAvatar by={message.by} />
      <div>
        <MessageHead
          by={message.by}
          at={message.at}
          isEdited={message.editedAt !== null && content !== null}
        />
        {content === null && <p className={classes.gone}>This message was deleted.</p>}
        {content !== null && !isEditing && <MessageText content={content} />}
        {content !== null && isEditing && (
          <MessageEditor
            label="Edit the message"
            placeholder=""
            act="Keep"
            first={content}
            isFocused
            onCancel={() => setIsEditing(false)}
            onSend={(changed) => {
              setIsEditing(false);
              world.acts
                .edit(threadId, message, changed)
                .catch((error: unknown) => showFailure('The message was not changed.', error));
            }}
          />
        )}
        <OutcomeList message={message} />
        <Reactions message={message} onReact={isOpen ? react : undefined} />
      </div>
      {!isEditing && (
        <MessageActs
          message={message}
          isMine={isMine}
          onReact={isOpen ? react : undefined}
          onEdit={isOpen ? () => setIsEditing(true) : undefined}
          onDelete={isOpen ? remove : undefined}
          onHistory={message.revision > 1 || content === null ? () => setIsTelling(true) : undefined}
          onCopyLink={copyLink}
          onBecome={become}
        />
      )}
      {question}
      {isTelling && (
        <RevisionsWindow threadId={threadId} message={message} onClose={() => setIsTelling(false)} />
      )}
    </li>
  );
}
