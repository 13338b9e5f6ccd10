import { cardId, type CardId, type PremortemId } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { useSessionStorage } from '@mantine/hooks';
import { uuidv4 } from 'lib0/random';
import { useCallback, useEffect } from 'react';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { failureWords } from '../../ui/failure-words.ts';
import {
  dropCard,
  noteFailure,
  nothingUnsent,
  sendAgain,
  takeDraft,
  type Unsent,
  type UnsentCard,
} from './unsent-cards.ts';

/** What somebody writes in one session, until it is on the record. */
export interface UnsentCards {
  readonly unsent: Unsent;
  readonly setDraft: (draft: string) => void;
  /** Sends these words as a card and empties the field. */
  readonly add: (text: string) => void;
  /** Sends a card once more; the server takes it once. */
  readonly retry: (card: UnsentCard) => void;
  /** Gives all of it up. */
  readonly drop: () => void;
}

const whyOf = (error: unknown): string =>
  error instanceof AppError && error.code === 'conflict'
    ? 'The cards were revealed before this one arrived.'
    : failureWords(error).happened;

interface Writing {
  readonly premortemId: PremortemId;
  readonly userId: UserId;
  readonly acts: PremortemActs;
  /** Whether cards can be sent: the server is there and nobody has revealed. */
  readonly isOpen: boolean;
}

/** Keeps what is typed, sends cards, and sends those again that were written while the server was away. */
export function useUnsentCards({ premortemId, userId, acts, isOpen }: Writing): UnsentCards {
  const [unsent, setUnsent] = useSessionStorage<Unsent>({
    key: `entente.premortem.${userId}.${premortemId}`,
    defaultValue: nothingUnsent,
    getInitialValueInEffect: false,
  });
  const send = useCallback(
    async ({ id, text }: { id: CardId; text: string }) => {
      try {
        await acts.writeCard({ id, text });
        setUnsent((latest) => dropCard(latest, id));
      } catch (error) {
        setUnsent((latest) => noteFailure(latest, id, whyOf(error)));
      }
    },
    [acts, setUnsent],
  );
  const retry = useCallback(
    (card: UnsentCard) => {
      setUnsent((latest) => sendAgain(latest, card.id));
      void send(card);
    },
    [send, setUnsent],
  );
  useEffect(() => {
    if (!isOpen) return;
    for (const card of unsent.cards) void send(card);
    // Only as the way to the server opens: what is added later is sent as it is added.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOpen, send]);
  return {
    unsent,
    retry,
    setDraft: (draft) => setUnsent((latest) => ({ ...latest, draft })),
    add(text) {
      const card = { id: cardId.parse(uuidv4()), text };
      setUnsent((latest) => takeDraft(latest, card));
      void send(card);
    },
    drop: () => setUnsent(nothingUnsent),
  };
}
