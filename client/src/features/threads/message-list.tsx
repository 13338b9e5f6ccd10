import type { Message } from '@entente/protocol/api/thread-messages';
import type { ThreadAct, ThreadSummary } from '@entente/protocol/api/threads';
import { Fragment } from 'react';
import { ActLine } from './act-line.tsx';
import { MessageItem } from './message-item.tsx';
import classes from './threads.module.css';
import { UnsentItem } from './unsent-item.tsx';
import type { UnsentMessage } from './unsent-messages.ts';

interface MessageListProps {
  readonly thread: ThreadSummary;
  /** In their order. */
  readonly lines: readonly (Message | ThreadAct)[];
  readonly unsent: readonly UnsentMessage[];
  /** The number of the message over which "New" stands. */
  readonly unreadFrom: number | undefined;
  /** The message that the address names. */
  readonly linked: number | undefined;
}

/** What was said in a thread and done to it, what is new in it under a line, and last what is not on the record. */
export function MessageList({ thread, lines, unsent, unreadFrom, linked }: MessageListProps) {
  return (
    <ol className={classes.messages} aria-label="Messages">
      {lines.map((line) =>
        'kind' in line ? (
          <ActLine key={line.number} act={line} />
        ) : (
          <Fragment key={line.id}>
            {line.number === unreadFrom && (
              <li className={classes.new} data-new>
                New
              </li>
            )}
            <MessageItem thread={thread} message={line} isLinked={line.number === linked} />
          </Fragment>
        ),
      )}
      {unsent.map((message) => (
        <UnsentItem key={message.messageId} message={message} />
      ))}
    </ol>
  );
}
