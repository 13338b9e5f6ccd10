import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { childrenOf } from '../entries/plain-text.ts';
import { CATEGORIES, riskAttributes } from '../register/schema.ts';
import {
  restoreLinks,
  restorePlain,
  restoreRich,
  restoreValues,
  textIn,
  type Fields,
} from './restore-parts.ts';

/** Categories of a version by their ids there, as elements of the draft. */
export type CategoryOf = (id: string) => EntryId | undefined;

function addCategory(ydoc: Y.Doc, name: string): Y.XmlElement {
  const element = new Y.XmlElement('category');
  element.setAttribute('name', name);
  ydoc.getXmlFragment(CATEGORIES).push([element]);
  return element;
}

/**
 * Finds the categories of a version in the draft: the same one, else one of the same name; one that was taken off the
 * list since is put on it again, under an id of its own, when something asks for it.
 * @param categories of the version
 */
export function findCategories(ydoc: Y.Doc, categories: readonly Fields[]): CategoryOf {
  const present = childrenOf(ydoc.getXmlFragment(CATEGORIES), 'category');
  const known = new Map<string, Y.XmlElement>(present.map((element) => [entryIdOf(element), element]));
  const names = new Map(categories.map((category) => [textIn(category, 'id'), textIn(category, 'name')]));
  return (id) => {
    const name = names.get(id);
    // It was gone in the version already, or what speaks of it is no version's.
    if (name === undefined) return known.has(id) ? (id as EntryId) : undefined;
    const found =
      known.get(id) ??
      [...known.values()].find((element) => element.getAttribute('name') === name) ??
      addCategory(ydoc, name);
    known.set(id, found);
    return entryIdOf(found);
  };
}

/** Gives the categories that are on both lists the names that the version has. */
export function restoreCategories(ydoc: Y.Doc, categories: readonly Fields[]): void {
  const names = new Map(categories.map((category) => [textIn(category, 'id'), textIn(category, 'name')]));
  for (const element of childrenOf(ydoc.getXmlFragment(CATEGORIES), 'category')) {
    const name = names.get(entryIdOf(element));
    if (name !== undefined && name !== element.getAttribute('name')) element.setAttribute('name', name);
  }
}

/**
 * Makes a risk say what a version has of it. Number and who raised it are the server's and stay. In a transaction.
 * @throws {z.ZodError | RangeError} it does not fit the schema
 */
export function restoreRisk(element: Y.XmlElement, fields: Fields, categoryOf: CategoryOf): void {
  const wanted = fields['category'];
  // A category that was gone in the version already stays named by its id: the risk shows none, as it did.
  const category = typeof wanted === 'string' ? (categoryOf(wanted) ?? wanted) : undefined;
  restoreValues(element, riskAttributes, { ...fields, category });
  restorePlain(element, 'title', fields);
  restoreRich(element, 'description', fields);
  restoreRich(element, 'mitigation', fields);
  restoreLinks(element, fields);
}
