import { textKey } from '@entente/documents/anchors/document-texts';
import { makeAnchor } from '@entente/documents/anchors/make-anchor';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { ANCHOR_FORMAT, type Anchor } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { threadId, type ThreadSummary } from '@entente/protocol/api/threads';
import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import type { ThreadMark } from '../../editor/thread-marks.ts';
import { entryLabel, type EntryLetter } from '../../entries/entry-address.ts';
import type { EntryTalk } from '../../entries/entry-talk.ts';
import { entryOfAnchor, fieldOfAnchor } from '../../features/threads/anchor-entry.ts';
import { countUnread } from '../../features/threads/filter-threads.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useTalk, type Talk } from './use-talk.ts';
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

const none: readonly ThreadMark[] = [];

function groupMarks({ threads, places }: ThreadWorld): ReadonlyMap<string, readonly ThreadMark[]> {
  const found = threads.flatMap(({ id, resolved }) => {
    const place = places.get(id);
    if (place?.kind !== 'passage' || resolved !== null) return [];
    return [{ key: textKey(place.text), mark: { id, from: place.from, to: place.to, isOpen: true } }];
  });
  const byText = Map.groupBy(found, ({ key }) => key);
  return new Map([...byText].map(([key, list]) => [key, list.map(({ mark }) => mark)]));
}

const countKey = (entry: string, field = ''): string => `${entry} ${field}`;

/** Counted once: every cell of a register asks. */
function countThreads(threads: readonly ThreadSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { anchor, resolved } of threads) {
    const entry = entryOfAnchor(anchor);
    if (entry === undefined || resolved !== null) continue;
    const field = fieldOfAnchor(anchor);
    const names = [countKey(entry), ...(field === undefined ? [] : [countKey(entry, field)])];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function anchorOn({ detail, open }: { detail: DocumentDetail; open: OpenDocument }) {
  return (...[entry, field, words]: Parameters<EntryTalk['begin']>): Anchor => {
    const made = words && makeAnchor(detail.kind, open.ydoc, words);
    if (made !== undefined && typeof made !== 'string') return made;
    if (field === undefined) return { format: ANCHOR_FORMAT, kind: 'entry', entry };
    return { format: ANCHOR_FORMAT, kind: 'field', entry, field };
  };
}

const isOn = ({ anchor, resolved }: ThreadSummary, entry: string, field?: string): boolean =>
  resolved === null &&
  entryOfAnchor(anchor) === entry &&
  (field === undefined || fieldOfAnchor(anchor) === field);

/** What the fields of entries know of their threads. */
function useEntryTalkOf(
  world: ThreadWorld,
  talk: Talk,
  document: { detail: DocumentDetail; open: OpenDocument },
): EntryTalk {
  const { threads, places, whySilent } = world;
  // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the world is read
  const marks = useMemo(() => groupMarks(world), [threads, places]);
  const counts = useMemo(() => countThreads(threads), [threads]);
  return useMemo(() => {
    const open = (id: string): void => {
      const known = threadId.safeParse(id);
      if (known.success) talk.open(known.data);
    };
    return {
      canComment: whySilent === undefined,
      countOf: (entry, field) => counts.get(countKey(entry, field)) ?? 0,
      marksOf: (name) => marks.get(textKey(name)) ?? none,
      chosen: talk.thread,
      open,
      openFirst(entry, field) {
        const first = threads.find((thread) => isOn(thread, entry, field));
        if (first) talk.open(first.id);
      },
      begin: (...on) => talk.begin(anchorOn(document)(...on)),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `talk` is another object with each drawing
  }, [threads, marks, counts, whySilent, talk.thread, talk.isOpen, document.detail, document.open]);
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
  const nameEntry = useCallback(
    (id: string) => {
      const found = entries.find((one) => one.id === id);
      return found && `${entryLabel(letter, found)} ${titleOf(found)}`.trim();
    },
    [entries, letter, titleOf],
  );
  const reveal = ({ anchor }: ThreadSummary): void => {
    const found = entries.find(({ id }) => id === entryOfAnchor(anchor));
    if (found) address.openEntry(found);
  };
  const { world, list } = useThreadWorld({
    detail,
    open,
    nameEntry,
    reveal,
    anchorOfSelection: () => undefined,
  });
  const entryTalk = useEntryTalkOf(world, talk, { detail, open });
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
    // A link leads to a thread; what it is about belongs beside it.
    if (chosen && isThere && entry?.id !== wanted) reveal(chosen);
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
    aside: { world, list, talk, onClose: close },
  };
}
