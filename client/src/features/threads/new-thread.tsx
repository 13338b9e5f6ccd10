import type { Anchor } from '@entente/protocol/anchor';
import { messageId } from '@entente/protocol/api/thread-messages';
import { threadId, type ThreadId } from '@entente/protocol/api/threads';
import { uuidv4 } from 'lib0/random';
import { MessageEditor } from './message-editor.tsx';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';
import { useDraft } from './use-draft.ts';

interface NewThreadProps {
  readonly anchor: Anchor;
  /** It is on its way, or waits as unsent. */
  readonly onStarted: (threadId: ThreadId) => void;
  readonly onCancel: () => void;
}

/** Begins a thread with its first message. */
export function NewThread({ anchor, onStarted, onCancel }: NewThreadProps) {
  const { userId, documentId, describe, outbox } = useThreadWorld();
  const draft = useDraft(userId, `${documentId}.new`);
  const { where, quote } = describe(anchor);
  return (
    <section className={classes.begin} aria-label="New thread">
      <div className={classes.anchor}>
        <span className={classes.where}>{where}</span>
        {quote !== undefined && <q className={classes.quote}>{quote}</q>}
      </div>
      <MessageEditor
        label="New comment"
        placeholder="Write to both firms, @ to mention"
        act="Comment"
        first={draft.first}
        isFocused
        onDraft={draft.keep}
        onCancel={onCancel}
        onSend={(content) => {
          const id = threadId.parse(uuidv4());
          void outbox.send({ threadId: id, messageId: messageId.parse(uuidv4()), anchor, content });
          onStarted(id);
        }}
      />
    </section>
  );
}
