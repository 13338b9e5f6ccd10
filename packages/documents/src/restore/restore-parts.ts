/** What entries of registers and logs share of being restored: values, plain and rich texts, links. In a transaction. */
import { Node } from '@tiptap/pm/model';
import { documentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import { z } from 'zod';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { rewriteBlocks } from '../agreement/rewrite/rewrite-blocks.ts';
import type { Json } from '../canonical/canonical-json.ts';
import { compareContent } from '../compare/compare-content.ts';
import { entryId } from '../entries/entry-id.ts';
import { addLink, readLinks, removeLink, type LinkTarget } from '../entries/entry-links.ts';
import { richSchema } from '../entries/rich-schema.ts';
import { readRichText, richTextOf } from '../entries/rich-text.ts';
import { setPlain, setValues, type ValuesOf } from '../entries/write-entry.ts';

/** An entry, or a part of one, of a canonical content. */
export type Fields = Readonly<Record<string, Json | undefined>>;

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list of a content; nothing where there is no list. */
export const listIn = (fields: Json | undefined, name: string): readonly Fields[] => {
  const list = isFields(fields) ? fields[name] : undefined;
  return Array.isArray(list) ? (list as readonly Json[]).filter(isFields) : [];
};

/** A text of a content; empty where there is none. */
export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/**
 * Sets every value that the table names to what the content has; what it has not is cleared.
 * @throws {z.ZodError} a value that the field cannot have
 */
export function restoreValues<Table extends Readonly<Record<string, z.ZodType>>>(
  element: Y.XmlElement,
  types: Table,
  fields: Fields,
): void {
  const read = Object.entries(types).map(([name, type]) => {
    const value = fields[name] ?? null;
    // Nothing was said, and there is no way to say nothing: the value stays as it is.
    if (value === null && !type.safeParse(null).success) return [name, undefined] as const;
    return [name, type.parse(value)] as const;
  });
  setValues(element, types, Object.fromEntries(read) as ValuesOf<Table>);
}

/** Makes a plain text say what the content has, touching only what differs. */
export const restorePlain = (element: Y.XmlElement, field: string, fields: Fields): void =>
  setPlain(element, field, textIn(fields, field));

const emptyRich: ProseMirrorJSON = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Makes a rich text say what the content has, word by word, as a clause is rewritten.
 * @throws {RangeError} it does not fit the schema
 */
export function restoreRich(element: Y.XmlElement, field: string, fields: Fields): void {
  const doc = richTextOf(element, field);
  if (doc === undefined) return;
  const value = fields[field];
  const wanted = isFields(value) && value['content'] ? (value as unknown as ProseMirrorJSON) : emptyRich;
  const node = Node.fromJSON(richSchema, wanted);
  node.check();
  const before = readRichText(doc);
  // A text that holds no block reads as none, and is empty like one that holds an empty paragraph.
  if (before.content === undefined && wanted === emptyRich) return;
  rewriteBlocks(doc, compareContent(before, node.toJSON() as ProseMirrorJSON), node);
}

const target = z.object({ documentId, entryId: entryId.optional() });

function targetsIn(fields: Fields): LinkTarget[] {
  return listIn(fields, 'links').flatMap((link) => {
    const read = target.safeParse(link);
    return read.success ? [{ documentId: read.data.documentId, entryId: read.data.entryId }] : [];
  });
}

const linkKey = (link: LinkTarget): string => `${link.documentId} ${link.entryId ?? ''}`;

/** Makes an entry have the links that the content has. Their order is that in which they were added. */
export function restoreLinks(element: Y.XmlElement, fields: Fields): void {
  const wanted = new Map(targetsIn(fields).map((link) => [linkKey(link), link]));
  for (const link of readLinks(element)) if (!wanted.has(linkKey(link))) removeLink(element, link);
  for (const link of wanted.values()) addLink(element, link);
}
