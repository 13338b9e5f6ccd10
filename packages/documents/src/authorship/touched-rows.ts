/** Which rows of the ledger touched one clause of an agreement, or one entry of a register or log. */
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import { rootOf } from './document-root.ts';
import type { Mark } from './clock-marks.ts';

/** In which row an id came, and in which it was deleted. */
export interface Marks {
  readonly bornAt: (id: Y.ID) => Mark;
  readonly diedAt: (id: Y.ID) => Mark;
}

function collectItem({ id, length }: Y.Item, { bornAt, diedAt }: Marks, rows: Set<number>): void {
  for (let { clock } = id; clock < id.clock + length;) {
    const here = Y.createID(id.client, clock);
    const [born, died] = [bornAt(here), diedAt(here)];
    if (born.seq !== undefined) rows.add(born.seq);
    if (died.seq !== undefined) rows.add(died.seq);
    clock = Math.min(born.end, died.end, id.clock + length);
  }
}

/** Adds the rows of an item and of all that ever stood in it. */
export function collectTree(item: Y.Item, marks: Marks, rows: Set<number>): void {
  collectItem(item, marks, rows);
  if (!(item.content instanceof Y.ContentType)) return;
  const { type } = item.content;
  for (let child = type._start; child !== null; child = child.right) collectTree(child, marks, rows);
  for (const newest of type._map.values())
    for (let value: Y.Item | null = newest; value !== null; value = value.left)
      collectItem(value, marks, rows);
}

const typeOf = (item: Y.Item): unknown =>
  item.content instanceof Y.ContentType ? item.content.type : undefined;

/** The level of a heading that stands in the document; undefined for anything else. */
function levelOf(item: Y.Item): number | undefined {
  const type = typeOf(item);
  if (item.deleted || !(type instanceof Y.XmlElement) || type.nodeName !== 'heading') return undefined;
  return Number(type.getAttribute('level') ?? 1);
}

/** The item of this id among the elements at the top. */
function findItem(root: Y.XmlFragment, id: string): Y.Item | undefined {
  for (let item = root._start; item !== null; item = item.right)
    if (`${item.id.client}-${item.id.clock}` === id && typeOf(item) instanceof Y.XmlElement) return item;
  return undefined;
}

/**
 * The seqs of the rows that touched an entry, or a clause from its heading to the next of the same level or above; sorted.
 * Undefined when no element at the top has that id.
 */
export function touchedRows(
  ydoc: Y.Doc,
  { kind, id }: { kind: DocumentKind; id: string },
  marks: Marks,
): number[] | undefined {
  const first = findItem(rootOf(ydoc, kind), id);
  if (first === undefined) return undefined;
  const rows = new Set<number>();
  const level = kind === 'agreement' ? levelOf(first) : undefined;
  collectTree(first, marks, rows);
  for (let item = first.right; level !== undefined && item !== null; item = item.right) {
    if ((levelOf(item) ?? Infinity) <= level) break;
    collectTree(item, marks, rows);
  }
  return [...rows].toSorted((a, b) => a - b);
}
