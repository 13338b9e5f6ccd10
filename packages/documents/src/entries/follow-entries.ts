/**
 * The entries of an open document, kept up to date: an edit reads again only the entries that it touches, so that
 * typing in one of a thousand costs one. Entries that have not changed keep their identity, and so does the list.
 */
import * as Y from 'yjs';
import { byNumber } from './read-entry.ts';
import type { EntryId } from './entry-id.ts';

interface Entry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

interface FollowOptions<E extends Entry> {
  readonly fragment: Y.XmlFragment;
  /** Node name of an entry. */
  readonly name: string;
  readonly read: (element: Y.XmlElement) => E;
  /** Told once for each transaction that has touched an entry. */
  readonly onChange: () => void;
}

export interface FollowedEntries<E> {
  /** In the order of their numbers, those without one last. */
  list(): readonly E[];
  close(): void;
}

/** The children of the root that the events lie in or under. */
function touched(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  fragment: Y.XmlFragment,
): Set<unknown> {
  const found = new Set<unknown>();
  for (const { target } of events) {
    let type: Y.AbstractType<unknown> | null = target;
    while (type !== null && type.parent !== fragment) type = type.parent;
    if (type !== null) found.add(type);
  }
  return found;
}

/** Follows the entries of one root. */
export function followEntries<E extends Entry>({
  fragment,
  name,
  read,
  onChange,
}: FollowOptions<E>): FollowedEntries<E> {
  const known = new Map<unknown, E>();
  let sorted: readonly E[] | undefined;
  const isEntry = (child: unknown): child is Y.XmlElement =>
    child instanceof Y.XmlElement && child.nodeName === name;

  function readAll(): void {
    const children = fragment.toArray().filter(isEntry);
    const present = new Set<unknown>(children);
    for (const child of known.keys()) if (!present.has(child)) known.delete(child);
    for (const child of children) if (!known.has(child)) known.set(child, read(child));
  }

  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const child of touched(events, fragment))
      if (known.has(child) && isEntry(child)) known.set(child, read(child));
    if (events.some(({ target }) => target === fragment)) readAll();
    sorted = undefined;
    onChange();
  };

  readAll();
  fragment.observeDeep(onEvents as (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void);
  return {
    list: () => (sorted ??= [...known.values()].toSorted(byNumber)),
    close: () => fragment.unobserveDeep(onEvents),
  };
}
