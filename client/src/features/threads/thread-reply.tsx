import { messageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import { uuidv4 } from 'lib0/random';
import { useRef } from 'react';
import { MessageEditor } from './message-editor.tsx';
import { useThreadWorld } from './thread-world.ts';
import { useDraft } from './use-draft.ts';

/** Often enough that "is writing" stays for who writes on, and no more often. */
const SAY_TYPING_MS = 3000;

/** The field to answer in: keeps what is being written, and tells the others that somebody writes. */
export function ThreadReply({ threadId }: { threadId: ThreadId }) {
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
