import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useEffect, useMemo } from 'react';
import { NetworkError } from '../../api/api-error.ts';
import { useReachable } from '../../api/reachability.ts';
import type { MessageToSend, ThreadActs } from '../../api/thread-acts.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { dropUnsent, noteSending, noteUnsent, type UnsentMessage } from './unsent-messages.ts';

/** What was written and is not on the record. */
export interface Outbox {
  readonly unsent: readonly UnsentMessage[];
  /** Sends a message, also once more; the server takes it once. Resolves with whether it was taken. */
  readonly send: (message: MessageToSend) => Promise<boolean>;
  /** Gives a message up. */
  readonly drop: (messageId: MessageId) => void;
}

interface Sending {
  readonly userId: UserId;
  readonly documentId: DocumentId;
  readonly acts: ThreadActs;
  /** Awaited before a place is told to the server, which knows only what is on the record. */
  readonly untilSaved: () => Promise<void>;
}

const NO_WAY = 'There is no connection. It is kept on this device.';

const whyOf = (error: unknown): string =>
  error instanceof NetworkError ? NO_WAY : failureWords(error).happened;

/** Sends messages and keeps on the device what could not be sent, so that a reload loses nothing (TD7). */
export function useOutbox({ userId, documentId, acts, untilSaved }: Sending): Outbox {
  const isReachable = useReachable();
  const [unsent, setUnsent] = useLocalStorage<readonly UnsentMessage[]>({
    key: `entente.unsent-messages.${userId}.${documentId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const send = useCallback(
    async (message: MessageToSend): Promise<boolean> => {
      setUnsent((latest) => noteSending(latest, message));
      try {
        if (message.anchor !== null) await untilSaved();
        await acts.send(message);
        setUnsent((latest) => dropUnsent(latest, message.messageId));
        return true;
      } catch (error) {
        setUnsent((latest) => noteUnsent(latest, message.messageId, whyOf(error)));
        return false;
      }
    },
    [acts, untilSaved, setUnsent],
  );
  useEffect(() => {
    if (!isReachable) return;
    for (const message of unsent) void send(message);
    // Only as the way to the server opens: what is added later is sent as it is added.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isReachable, send]);
  return useMemo(
    () => ({ unsent, send, drop: (messageId) => setUnsent((latest) => dropUnsent(latest, messageId)) }),
    [unsent, send, setUnsent],
  );
}
