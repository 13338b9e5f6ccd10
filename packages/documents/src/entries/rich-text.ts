/**
 * Rich texts of an entry, such as its description: `<description><doc>…</doc></description>`. The inner element is what
 * an editor binds to; y-tiptap asks that it be called like the schema's top node.
 */
import { Node } from '@tiptap/pm/model';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { fillEmptyBlocks } from '../agreement/fill-empty-blocks.ts';
import { childOf } from './plain-text.ts';
import { richSchema } from './rich-schema.ts';

const DOC = richSchema.topNodeType.name;

/** The element that an editor of this field binds to; undefined when the entry has none. */
export function richTextOf(element: Y.XmlElement, field: string): Y.XmlElement | undefined {
  const holder = childOf(element, field);
  return holder && childOf(holder, DOC);
}

/** A child element with one empty paragraph, to be put into an entry that is being made. Fill it by `writeRichText`. */
export function createRichText(field: string): Y.XmlElement {
  const holder = new Y.XmlElement(field);
  const doc = new Y.XmlElement(DOC);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  doc.insert(0, [paragraph]);
  holder.insert(0, [doc]);
  return holder;
}

/**
 * Makes a rich text say `content`, by the edits the editor itself would make. Call it in a transaction of the document.
 * @throws {RangeError} the content does not fit the schema
 */
export function writeRichText(doc: Y.XmlElement, content: ProseMirrorJSON): void {
  const node = Node.fromJSON(richSchema, content);
  node.check();
  const { doc: ydoc } = doc;
  if (ydoc === null) throw new TypeError('a rich text must stand in a document before it is written');
  updateYFragment(ydoc, doc, node, { mapping: new Map(), isOMark: new Map() });
  fillEmptyBlocks(doc);
}

/**
 * A rich text as ProseMirror JSON, type `doc`.
 * @throws {RangeError} it holds what the schema does not know
 */
export function readRichText(doc: Y.XmlElement | undefined): ProseMirrorJSON {
  if (doc === undefined) return { type: DOC };
  return yXmlFragmentToProseMirrorRootNode(doc, richSchema).toJSON() as ProseMirrorJSON;
}

/** Paragraphs of plain words as a rich text; an empty one has one empty paragraph. */
export function richFromPlain(words: string): ProseMirrorJSON {
  const paragraphs = words.split(/\r?\n/).map((line) => line.trimEnd());
  return {
    type: DOC,
    content: paragraphs.map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  };
}
