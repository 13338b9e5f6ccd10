import * as Y from 'yjs';
import { readWords } from '../anchors/read-words.ts';
import { createFollowed, type Followed } from '../entries/followed.ts';
import { entryIdOf, findElement, type EntryId } from '../entries/entry-id.ts';
import { agreementRoot } from './agreement-root.ts';
import { numberClauses } from './clauses.ts';

/** A clause as it is called. */
export interface ClauseName {
  /** The Yjs id of its heading: it stays while words and number change. */
  readonly id: EntryId;
  /** Such as `2.1`. */
  readonly number: string;
  /** May be empty. */
  readonly title: string;
}

const levelOf = (heading: Y.XmlElement): number => Number(heading.getAttribute('level') ?? 1);

/** The clauses of an agreement, in order. Headings inside quotes, lists and tables are no clauses. */
export function readClauses(ydoc: Y.Doc): ClauseName[] {
  const headings = ydoc
    .getXmlFragment(agreementRoot)
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === 'heading');
  const numbers = numberClauses(headings.map(levelOf));
  return headings.map((heading, at) => ({
    id: entryIdOf(heading),
    number: numbers[at] ?? '',
    title: readWords(heading).trim(),
  }));
}

const isSame = (a: ClauseName, b: ClauseName | undefined): boolean =>
  a.id === b?.id && a.number === b.number && a.title === b.title;

/** The clauses of an open agreement, kept up to date; the same list until one is called something else. */
export function followClauses(ydoc: Y.Doc): Followed<readonly ClauseName[]> {
  let known: readonly ClauseName[] = [];
  const followed = createFollowed<readonly ClauseName[]>(() => {
    const next = readClauses(ydoc);
    if (next.length !== known.length || !next.every((clause, at) => isSame(clause, known[at]))) known = next;
    return known;
  });
  const root = ydoc.getXmlFragment(agreementRoot);
  const onEvents = (): void => followed.changed();
  root.observeDeep(onEvents);
  return {
    read: followed.read,
    subscribe: followed.subscribe,
    close: () => root.unobserveDeep(onEvents),
  };
}

/** The words of a task; undefined when the agreement has none of this id any more. */
export function readTask(ydoc: Y.Doc, id: EntryId): string | undefined {
  const item = findElement(ydoc, id, 'taskItem');
  return item && readWords(item).trim();
}

/** The place among the top blocks of an agreement of the block that an element stands in; undefined when it is gone. */
export function blockIndexOf(ydoc: Y.Doc, id: EntryId): number | undefined {
  const root = ydoc.getXmlFragment(agreementRoot);
  const element = findElement(ydoc, id, 'heading') ?? findElement(ydoc, id, 'taskItem');
  if (element === undefined) return undefined;
  const at = root
    .toArray()
    .findIndex((child) => child === element || Y.isParentOf(child as Y.AbstractType<unknown>, element._item));
  return at === -1 ? undefined : at;
}
