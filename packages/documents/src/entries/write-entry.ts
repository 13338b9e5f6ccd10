/**
 * What registers and logs share of writing. Each edit is one transaction with the origin `entryEdit`, which undo
 * follows; adding entries has `entryAdded`, which it does not.
 */
import * as Y from 'yjs';
import type { z } from 'zod';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { entryIdOf, findElement, type EntryId } from './entry-id.ts';
import { entryEdit } from './origins.ts';
import { plainTextOf, writePlainText } from './plain-text.ts';
import { richFromPlain, richTextOf, writeRichText } from './rich-text.ts';

/** A rich text as plain words, a paragraph a line, or as ProseMirror JSON. */
export type Rich = string | ProseMirrorJSON;

type Types = Readonly<Record<string, z.ZodType>>;

/** Values by the names of a table of types; `undefined` leaves a value as it is. */
export type ValuesOf<Table extends Types> = {
  readonly [Name in keyof Table]?: z.input<Table[Name]> | undefined;
};

/** @throws {z.ZodError} a value is not what its type says */
export function checkValues<Table extends Types>(types: Table, values: ValuesOf<Table>): void {
  for (const [name, type] of Object.entries(types)) if (values[name] !== undefined) type.parse(values[name]);
}

/** Sets the values that are given, where they differ: what stays is not written again under another name. */
export function setValues<Table extends Types>(
  element: Y.XmlElement,
  types: Table,
  values: ValuesOf<Table>,
): void {
  for (const name of Object.keys(types)) {
    const value: unknown = values[name];
    if (value === undefined || value === (element.getAttribute(name) ?? null)) continue;
    // Yjs's types know strings only; attributes hold any JSON value.
    element.setAttribute(name, value as string);
  }
}

/** Makes a rich text of an element say `rich`. @throws {RangeError} it does not fit the schema */
export function setRich(element: Y.XmlElement, field: string, rich: Rich): void {
  const doc = richTextOf(element, field);
  if (doc !== undefined) writeRichText(doc, typeof rich === 'string' ? richFromPlain(rich) : rich);
}

/** Makes a plain text of an element say `characters`. */
export function setPlain(element: Y.XmlElement, field: string, characters: string): void {
  const text = plainTextOf(element, field);
  if (text !== undefined) writePlainText(text, characters);
}

/** An element in a document, by name and id. */
export interface Target {
  readonly name: string;
  readonly id: EntryId;
}

/** Runs `change` on an element in one transaction; nothing happens when it is not in the document any more. */
export function editElement(
  ydoc: Y.Doc,
  { id, name }: Target,
  change: (element: Y.XmlElement) => void,
): void {
  const element = findElement(ydoc, id, name);
  if (element !== undefined) ydoc.transact(() => change(element), entryEdit);
}

/** Takes a part out of what it stands in; nothing happens when it is gone already. */
export function removeElement(ydoc: Y.Doc, target: Target): void {
  editElement(ydoc, target, (element) => {
    const { parent } = element;
    if (!(parent instanceof Y.XmlFragment)) return;
    const at = parent
      .toArray()
      .findIndex((child) => child instanceof Y.XmlElement && entryIdOf(child) === target.id);
    if (at >= 0) parent.delete(at, 1);
  });
}
