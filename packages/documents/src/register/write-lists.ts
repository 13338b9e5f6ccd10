/** The lists beside the risks: categories, and the views that the alliance shares. */
import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { entryEdit } from '../entries/origins.ts';
import { editElement, removeElement } from '../entries/write-entry.ts';
import { CATEGORIES, NAME_LENGTH, VIEW_LENGTH, VIEWS } from './schema.ts';

function add(
  ydoc: Y.Doc,
  root: string,
  { name, values }: { name: string; values: Record<string, string> },
): EntryId {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
  ydoc.transact(() => ydoc.getXmlFragment(root).push([element]), entryEdit);
  return entryIdOf(element);
}

const cut = (name: string): string => name.trim().slice(0, NAME_LENGTH);

/** Adds a category and answers its id. */
export const addCategory = (ydoc: Y.Doc, name: string): EntryId =>
  add(ydoc, CATEGORIES, { name: 'category', values: { name: cut(name) } });

export const renameCategory = (ydoc: Y.Doc, id: EntryId, name: string): void =>
  editElement(ydoc, { name: 'category', id }, (element) => element.setAttribute('name', cut(name)));

/** Takes a category off the list; risks that have it show none. */
export const removeCategory = (ydoc: Y.Doc, id: EntryId): void =>
  removeElement(ydoc, { name: 'category', id });

function checkSettings(settings: string): void {
  if (settings.length > VIEW_LENGTH) throw new RangeError('a view of too many settings');
}

/** Adds a view and answers its id. @param settings JSON @throws {RangeError} more than `VIEW_LENGTH` characters of it */
export function addView(ydoc: Y.Doc, name: string, settings: string): EntryId {
  checkSettings(settings);
  return add(ydoc, VIEWS, { name: 'view', values: { name: cut(name), settings } });
}

/** @throws {RangeError} more than `VIEW_LENGTH` characters of settings */
export function changeView(
  ydoc: Y.Doc,
  id: EntryId,
  { name, settings }: { name?: string; settings?: string },
): void {
  if (settings !== undefined) checkSettings(settings);
  editElement(ydoc, { name: 'view', id }, (element) => {
    if (name !== undefined) element.setAttribute('name', cut(name));
    if (settings !== undefined) element.setAttribute('settings', settings);
  });
}

export const removeView = (ydoc: Y.Doc, id: EntryId): void => removeElement(ydoc, { name: 'view', id });
