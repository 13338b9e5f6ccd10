import * as Y from 'yjs';
import { entryIdOf } from '../entries/entry-id.ts';
import { numberClauses } from './clauses.ts';
import type { ProseMirrorJSON } from './content-json.ts';
import { readContent } from './read-content.ts';
import { AGREEMENT_ROOT } from './schema.ts';

/** A heading of an agreement with what belongs to it: everything up to the next heading of its level or above. */
export interface Section {
  /** The Yjs id of the heading: it stays while the words and the number of the clause change. */
  readonly id: string;
  readonly level: number;
  /** The clause number, such as `2.1`. */
  readonly number: string;
  readonly title: string;
  /** Its own blocks, the heading first. */
  readonly blocks: readonly ProseMirrorJSON[];
  /** The ids of the headings in it, its own first. */
  readonly spans: readonly string[];
}

const isHeading = ({ type }: ProseMirrorJSON): boolean => type === 'heading';

const levelOf = ({ attrs }: ProseMirrorJSON): number => Number(attrs?.['level'] ?? 1);

const wordsOf = ({ text = '', content = [] }: ProseMirrorJSON): string =>
  text + content.map(wordsOf).join('');

/** The index behind the section that begins with the heading at `from`. */
export function endOfSection(blocks: readonly ProseMirrorJSON[], from: number): number {
  const head = blocks[from];
  if (head === undefined) return from;
  const next = blocks.findIndex(
    (block, index) => index > from && isHeading(block) && levelOf(block) <= levelOf(head),
  );
  return next === -1 ? blocks.length : next;
}

/** Where the top headings stand among the blocks of an agreement, in order. */
export const headingsIn = (blocks: readonly ProseMirrorJSON[]): number[] =>
  blocks.flatMap((block, index) => (isHeading(block) ? [index] : []));

/** The ids of the top headings of an agreement, in order. @param blocks its content */
export function headingIds(ydoc: Y.Doc, blocks: readonly ProseMirrorJSON[]): string[] {
  const elements = ydoc
    .getXmlFragment(AGREEMENT_ROOT)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement);
  return headingsIn(blocks).map((index) => entryIdOf(elements[index] as Y.XmlElement));
}

/**
 * The sections of an agreement, in order; a deeper one stands in the one around it too.
 * @throws {RangeError} the document holds what the schema does not know
 */
export function readSections(ydoc: Y.Doc): Section[] {
  const blocks = readContent(ydoc).content ?? [];
  const heads = headingsIn(blocks);
  const ids = headingIds(ydoc, blocks);
  const numbers = numberClauses(heads.map((index) => levelOf(blocks[index] as ProseMirrorJSON)));
  return heads.map((from, order) => {
    const end = endOfSection(blocks, from);
    const head = blocks[from] as ProseMirrorJSON;
    return {
      id: ids[order] ?? '',
      level: levelOf(head),
      number: numbers[order] ?? '',
      title: wordsOf(head),
      blocks: blocks.slice(from, end),
      spans: ids.filter((_, other) => (heads[other] ?? 0) >= from && (heads[other] ?? 0) < end),
    };
  });
}
