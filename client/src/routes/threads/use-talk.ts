import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadId } from '@entente/protocol/api/threads';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistorySearch } from '../history-search.ts';

/** What of a document's threads is open. */
export interface Talk {
  readonly isOpen: boolean;
  readonly thread: ThreadId | undefined;
  /** The message of it that a link names. */
  readonly message: number | undefined;
  /** What a thread is about to be begun on. */
  readonly beginning: Anchor | undefined;
  /** Opens the list, or one thread of it. */
  readonly open: (thread: ThreadId | undefined) => void;
  readonly begin: (anchor: Anchor | undefined) => void;
  readonly close: () => void;
}

/** Which thread is open stands in the address, so that a link leads to it; what is about to be begun does not. */
export function useTalk(): Talk {
  const navigate = useNavigate();
  const { talk, thread, message }: HistorySearch = useSearch({ strict: false });
  const [beginning, setBeginning] = useState<Anchor>();
  const isOpen = talk === true || thread !== undefined;
  const go = (next: Pick<HistorySearch, 'talk' | 'thread'>, replace: boolean): void =>
    void navigate({
      to: '.',
      search: (said) => ({ ...said, talk: undefined, thread: undefined, message: undefined, ...next }),
      replace,
      // The reader stays at the passage they look at.
      resetScroll: false,
    });
  return {
    isOpen,
    thread,
    message,
    beginning,
    open(to) {
      setBeginning(undefined);
      go(to === undefined ? { talk: true } : { thread: to }, isOpen);
    },
    begin(anchor) {
      setBeginning(anchor);
      if (anchor !== undefined) go({ talk: true }, isOpen);
    },
    close() {
      setBeginning(undefined);
      go({}, true);
    },
  };
}
