import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadId } from '@entente/protocol/api/threads';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TalkedEntry } from '../../entries/entry-talk.ts';
import type { HistorySearch } from '../history-search.ts';

/** A part of a document whose threads alone are shown: an entry or field, or a heading or block of an agreement's text. */
export type TalkedPart = TalkedEntry | { readonly block: object };

/** What of a document's threads is open. */
export interface Talk {
  readonly isOpen: boolean;
  readonly thread: ThreadId | undefined;
  /** The message of it that a link names. */
  readonly message: number | undefined;
  /** What a thread is about to be begun on. */
  readonly beginning: Anchor | undefined;
  /** What the threads are narrowed to; undefined: they are not. */
  readonly part: TalkedPart | undefined;
  /** Opens the list, or one thread of it, narrowed to a part or to none. */
  readonly open: (thread: ThreadId | undefined, part?: TalkedPart) => void;
  readonly begin: (anchor: Anchor | undefined) => void;
  readonly close: () => void;
}

/** Which thread is open stands in the address, so that a link leads to it; what is about to be begun does not. */
export function useTalk(): Talk {
  const navigate = useNavigate();
  const { talk, thread, message }: HistorySearch = useSearch({ strict: false });
  const [beginning, setBeginning] = useState<Anchor>();
  const [part, setPart] = useState<TalkedPart>();
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
    part: isOpen ? part : undefined,
    open(to, of) {
      setBeginning(undefined);
      setPart(of);
      go(to === undefined ? { talk: true } : { thread: to }, isOpen);
    },
    begin(anchor) {
      setBeginning(anchor);
      if (anchor !== undefined) setPart(undefined);
      if (anchor !== undefined) go({ talk: true }, isOpen);
    },
    close() {
      setBeginning(undefined);
      setPart(undefined);
      go({}, true);
    },
  };
}
