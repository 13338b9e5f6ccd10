import type { MessageContent } from '@entente/protocol/message/content';
import { messageContent } from '@entente/protocol/message/message-content';
import { useMemo, useState } from 'react';

/** What somebody was writing in one place, kept on the device until it is sent. */
export interface Draft {
  /** What stood there when the place was opened. */
  readonly first: MessageContent | undefined;
  readonly keep: (content: MessageContent | undefined) => void;
}

function readDraft(name: string): MessageContent | undefined {
  try {
    return messageContent.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

function writeDraft(name: string, content: MessageContent | undefined): void {
  try {
    if (content === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(content));
  } catch {
    // A device that keeps nothing keeps no draft; what is in the field stays there.
  }
}

/** The draft of one place; `place` is as `documentId.threadId` (TD8). Give the component the place as its key. */
export function useDraft(userId: string, place: string): Draft {
  const name = `entente.message-draft.${userId}.${place}`;
  const [first] = useState(() => readDraft(name));
  return useMemo(() => ({ first, keep: (content) => writeDraft(name, content) }), [first, name]);
}
