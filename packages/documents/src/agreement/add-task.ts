import { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { readContent } from './read-content.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

/** The transaction origin of a task that is put into an agreement from outside its editor. Undo follows it. */
export const taskAdded = { name: 'task added' } as const;

/** A run of words of a task, with the address that they lead to. */
export interface TaskWords {
  readonly words: string;
  readonly href?: string | undefined;
}

interface NewTask {
  /** A ProseMirror position in the clause that it belongs to; undefined for the end of the agreement. */
  readonly at: number | undefined;
  readonly words: readonly TaskWords[];
}

const isNamed = (child: unknown, name: string): child is Y.XmlElement =>
  child instanceof Y.XmlElement && child.nodeName === name;

const isEmptyLine = (child: unknown): boolean =>
  isNamed(child, 'paragraph') &&
  child.toArray().every((part) => part instanceof Y.XmlText && part.length === 0);

/** The index of the root's child that a position stands in. */
function childAt(ydoc: Y.Doc, at: number): number {
  const doc = Node.fromJSON(agreementSchema, readContent(ydoc));
  return doc.resolve(Math.min(Math.max(at, 0), doc.content.size)).index(0);
}

/** Behind the last line of the clause around a position that says something: its sub-clauses are clauses of their own. */
function endOfClause(ydoc: Y.Doc, children: readonly unknown[], at: number | undefined): number {
  const from = at === undefined ? children.length : childAt(ydoc, at);
  const next = children.findIndex((child, index) => index > from && isNamed(child, 'heading'));
  let end = next === -1 ? children.length : next;
  while (end > 0 && isEmptyLine(children[end - 1])) end -= 1;
  return end;
}

function createItem(words: readonly TaskWords[]): Y.XmlElement {
  const text = new Y.XmlText();
  text.applyDelta(
    words.map(({ words: insert, href }) =>
      href === undefined ? { insert } : { insert, attributes: { link: { href } } },
    ),
  );
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  const item = new Y.XmlElement('taskItem');
  // Yjs's types know strings only; attributes hold any JSON value.
  item.setAttribute('checked', false as unknown as string);
  item.insert(0, [paragraph]);
  return item;
}

/**
 * Adds a task that is not done at the end of a clause: to the list of tasks that stands there, else as one of its own.
 * @returns the id of its element
 * @throws {RangeError} the document holds what the schema does not know
 */
export function addTask(ydoc: Y.Doc, { at, words }: NewTask): EntryId {
  const root = ydoc.getXmlFragment(AGREEMENT_ROOT);
  return ydoc.transact(() => {
    const children = root.toArray();
    const end = endOfClause(ydoc, children, at);
    const before = children[end - 1];
    const list = isNamed(before, 'taskList') ? before : new Y.XmlElement('taskList');
    if (list !== before) root.insert(end, [list]);
    const item = createItem(words);
    list.push([item]);
    return entryIdOf(item);
  }, taskAdded);
}
