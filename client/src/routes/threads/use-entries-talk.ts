import type { EntryId } from '@entente/documents/entries/entry-id';
import { ANCHOR_FORMAT } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { entryLabel, type EntryLetter } from '../../entries/entry-address.ts';
import { WordsOnPage } from '../../entries/words-on-page.ts';
import { entryOfAnchor } from '../../features/threads/anchor-entry.ts';
import { countUnread } from '../../features/threads/filter-threads.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { usePanelPlace } from '../entries/use-panel-place.ts';
import { showAnchor } from './show-anchor.ts';
import { anchorOnWords, useEntryTalkOf } from './use-entry-talk.ts';
import { useEntryNarrowing } from './use-entry-narrowing.ts';
import { useTalk } from './use-talk.ts';
import { useThreadWorld } from './use-thread-world.ts';

interface Entry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

interface TalkedEntries<E extends Entry> {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly letter: EntryLetter;
  readonly entries: readonly E[];
  readonly titleOf: (entry: E) => string;
  /** The open entry. */
  readonly entry: E | undefined;
  readonly address: { readonly openEntry: (entry: Entry) => void };
  /** Gets the focus back when the panel closes. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Begins a thread on the field that has the focus, with what is selected in it; else on the whole. */
function beginHere(beginOnWhole: () => void): void {
  const field = document.activeElement?.closest('[data-talked]');
  const button = field?.querySelector<HTMLElement>('[data-begin]');
  if (button) button.click();
  else beginOnWhole();
}

/** The threads of a register or log: what the panel shows, and what its entries and fields know of them. */
export function useEntriesTalk<E extends Entry>(page: TalkedEntries<E>) {
  const { detail, open, letter, entries, titleOf, entry, address, button } = page;
  const talk = useTalk();
  const place = usePanelPlace();
  const nameEntry = useCallback(
    (id: string) => {
      const found = entries.find((one) => one.id === id);
      return found && `${entryLabel(letter, found)} ${titleOf(found)}`.trim();
    },
    [entries, letter, titleOf],
  );
  const entryRanks = useMemo(() => new Map(entries.map(({ id }, at) => [id, at])), [entries]);
  const reveal = ({ id, anchor }: ThreadSummary): void => {
    const found = entries.find(({ id }) => id === entryOfAnchor(anchor));
    if (found && found.id !== entry?.id) address.openEntry(found);
    showAnchor({ id, anchor });
  };
  const [words] = useState(() => new WordsOnPage());
  const anchorOfSelection = useCallback(
    () => anchorOnWords({ detail, open }, words.read()),
    [detail, open, words],
  );
  const document = { detail, open, nameEntry, entryRanks };
  const { world, list } = useThreadWorld({ ...document, reveal, anchorOfSelection });
  const narrowed = useEntryNarrowing(world, talk.part, nameEntry);
  const entryTalk = useEntryTalkOf({ world, talk, words }, { detail, open });
  useWindowEvent('keydown', (event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM';
    if (!isAsked || world.whySilent !== undefined) return;
    event.preventDefault();
    beginHere(() =>
      entry ? entryTalk.begin(entry.id) : talk.begin({ format: ANCHOR_FORMAT, kind: 'document' }),
    );
  });
  const chosen = world.threads.find(({ id }) => id === talk.thread);
  const wanted = chosen && entryOfAnchor(chosen.anchor);
  const isThere = wanted !== undefined && entries.some(({ id }) => id === wanted);
  useEffect(() => {
    // A link leads to a thread; what it is about belongs beside it, and where there is no room for both stays one press away.
    if (chosen && isThere && entry?.id !== wanted && place === 'beside') reveal(chosen);
    // Only as a thread is opened: the reader may go on to another entry.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen?.id, isThere]);
  const close = (): void => {
    talk.close();
    button.current?.focus();
  };
  return {
    isOpen: talk.isOpen,
    entryTalk,
    button: {
      isOpen: talk.isOpen,
      unread: countUnread(world),
      toggle: () => (talk.isOpen ? close() : talk.open(undefined)),
    },
    aside: { world, list, talk, narrowed, onClose: close },
  };
}
