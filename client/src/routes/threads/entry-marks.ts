/** What the fields of entries show of the threads on them. */
import { textKey } from '@entente/documents/anchors/document-texts';
import type { Place } from '@entente/documents/anchors/place';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import type { ThreadMark } from '../../editor/follow-marks.ts';
import type { QuotedPassage, TalkedEntry } from '../../entries/entry-talk.ts';
import { entryOfAnchor, fieldOfAnchor } from '../../features/threads/anchor-entry.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';

/** Marks what somebody is about to comment on; no thread has this name. */
export const BEGINNING = 'beginning';

/** What is read or begun at this moment. */
interface Reading {
  readonly thread: string | undefined;
  /** Where the words are that a thread is about to be begun on. */
  readonly begun: Place | undefined;
}

/** The words that threads are about, by the key of their text: of open threads, of the one that is read, and of one being begun. */
export function groupMarks(
  { threads, places }: Pick<ThreadWorld, 'threads' | 'places'>,
  { thread, begun }: Reading,
): ReadonlyMap<string, readonly ThreadMark[]> {
  const shown = threads
    .filter(({ id, resolved }) => resolved === null || id === thread)
    .map(({ id, resolved }) => ({ id, place: places.get(id), isOpen: resolved === null }));
  const found = [...shown, { id: BEGINNING, place: begun, isOpen: false }].flatMap(({ id, place, isOpen }) =>
    place?.kind === 'passage'
      ? [{ key: textKey(place.text), mark: { id, from: place.from, to: place.to, isOpen } }]
      : [],
  );
  const byText = Map.groupBy(found, ({ key }) => key);
  return new Map([...byText].map(([key, list]) => [key, list.map(({ mark }) => mark)]));
}

/** The passages that threads quote, by the key of the text that they were put on: of open threads and of the one that is read. */
export function groupQuoted(
  { threads }: Pick<ThreadWorld, 'threads'>,
  thread: string | undefined,
): ReadonlyMap<string, readonly QuotedPassage[]> {
  const quoted = threads.flatMap(({ id, anchor, resolved }) =>
    anchor.kind === 'passage' && (resolved === null || id === thread) ? [{ id, anchor }] : [],
  );
  return Map.groupBy(quoted, ({ anchor }) => textKey(anchor.text));
}

/** The key of a count: of an entry with all its fields, or of one of them. */
export const countKey = (entry: string, field = ''): string => `${entry} ${field}`;

/** Open threads by `countKey`, counted once: every cell of a register asks. */
export function countThreads(threads: readonly ThreadSummary[]): ReadonlyMap<string, number> {
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

/** Whether a thread hangs on an entry, on one of its fields, or, where that is asked for, on the words of one text. */
export function isOn(
  { id, anchor }: ThreadSummary,
  part: TalkedEntry,
  places: ThreadWorld['places'],
): boolean {
  const { entry, field, text } = part;
  if (entryOfAnchor(anchor) !== entry) return false;
  if (text === undefined) return field === undefined || fieldOfAnchor(anchor) === field;
  const place = places.get(id);
  return place?.kind === 'passage' && textKey(place.text) === textKey(text);
}

/** Whether it is open as well, and so counted there. */
export const isOpenOn = (thread: ThreadSummary, part: TalkedEntry, places: ThreadWorld['places']): boolean =>
  thread.resolved === null && isOn(thread, part, places);
