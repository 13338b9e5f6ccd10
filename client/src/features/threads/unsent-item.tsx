import { Anchor } from '@mantine/core';
import { AuthorAvatar, MessageHead } from './message-head.tsx';
import { MessageText } from './message-text.tsx';
import classes from './message.module.css';
import { useThreadWorld } from './thread-world.ts';
import type { UnsentMessage } from './unsent-messages.ts';

/** A message of one's own that is not on the record: being sent, or unsent with the reason (TD7). */
export function UnsentItem({ message }: { message: UnsentMessage }) {
  const { userId, members, alliance, outbox } = useThreadWorld();
  const name = members.find((one) => one.userId === userId)?.name ?? 'I';
  const by = { userId, name, firmId: alliance.firmId };
  return (
    <li className={classes.message}>
      <AuthorAvatar by={by} />
      <div>
        <MessageHead by={by} at={null} isEdited={false} isUnsent={message.why !== undefined} />
        <MessageText content={message.content} />
        {message.why !== undefined && (
          <output className={classes.unsent}>
            Not sent. {message.why}
            <Anchor component="button" size="xs" onClick={() => void outbox.send(message)}>
              Send again
            </Anchor>
            <Anchor component="button" size="xs" c="dimmed" onClick={() => outbox.drop(message.messageId)}>
              Throw away
            </Anchor>
          </output>
        )}
      </div>
    </li>
  );
}
