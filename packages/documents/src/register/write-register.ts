/**
 * What people do with a register, as edits of its Yjs document. Each is one transaction with the origin `entryEdit`,
 * which undo follows; adding a risk has `entryAdded`, which it does not: a risk is closed, never deleted.
 */
import * as Y from 'yjs';
import type { z } from 'zod';
import { entryIdOf, findElement, type EntryId } from '../entries/entry-id.ts';
import { addLink, removeLink, type LinkTarget } from '../entries/entry-links.ts';
import { entryAdded, entryEdit } from '../entries/origins.ts';
import { createPlainText, plainTextOf, writePlainText } from '../entries/plain-text.ts';
import { createRichText, richFromPlain, richTextOf, writeRichText } from '../entries/rich-text.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { CATEGORIES, NAME_LENGTH, RISKS, riskAttributes, VIEW_LENGTH, VIEWS } from './schema.ts';

/** The fields of a risk that are one value each. `null` clears one; owners as `encodeOwner` writes them. */
export type RiskValues = { [Name in keyof typeof riskAttributes]?: z.input<(typeof riskAttributes)[Name]> };

/** A rich text as plain words, a paragraph a line, or as ProseMirror JSON. */
type Rich = string | ProseMirrorJSON;

/** What a risk begins with. */
export interface NewRisk extends RiskValues {
  readonly title?: string;
  readonly description?: Rich;
  readonly mitigation?: Rich;
}

const asRich = (rich: Rich): ProseMirrorJSON => (typeof rich === 'string' ? richFromPlain(rich) : rich);

function setValues(element: Y.XmlElement, values: RiskValues): void {
  for (const [name, type] of Object.entries(riskAttributes)) {
    const value: unknown = values[name as keyof RiskValues];
    if (value === undefined) continue;
    // Yjs's types know strings only; attributes hold any JSON value.
    element.setAttribute(name, type.parse(value) as string);
  }
}

function addOne(ydoc: Y.Doc, { title = '', description = '', mitigation = '', ...values }: NewRisk): EntryId {
  const element = new Y.XmlElement('risk');
  element.insert(0, [
    createPlainText('title', title),
    createRichText('description'),
    createRichText('mitigation'),
  ]);
  ydoc.getXmlFragment(RISKS).push([element]);
  setValues(element, { status: 'open', ...values });
  for (const [field, rich] of Object.entries({ description, mitigation })) {
    const doc = richTextOf(element, field);
    if (doc !== undefined && rich !== '') writeRichText(doc, asRich(rich));
  }
  return entryIdOf(element);
}

/**
 * Adds risks at the end, in one transaction, and answers their ids. Numbers come from the server.
 * @throws {z.ZodError} a value that a risk cannot have; then none is added
 */
export function addRisks(ydoc: Y.Doc, risks: readonly NewRisk[]): EntryId[] {
  for (const risk of risks) checkValues(risk);
  return ydoc.transact(() => risks.map((risk) => addOne(ydoc, risk)), entryAdded);
}

function checkValues(values: RiskValues): void {
  for (const [name, type] of Object.entries(riskAttributes)) {
    const value: unknown = values[name as keyof RiskValues];
    if (value !== undefined) type.parse(value);
  }
}

/** Runs `edit` on a risk in one transaction; nothing happens when it is not in the document. */
function edit(ydoc: Y.Doc, id: EntryId, change: (risk: Y.XmlElement) => void): void {
  const risk = findElement(ydoc, id, 'risk');
  if (risk !== undefined) ydoc.transact(() => change(risk), entryEdit);
}

/** Sets values of a risk. @throws {z.ZodError} a value that a risk cannot have */
export function setRiskValues(ydoc: Y.Doc, id: EntryId, values: RiskValues): void {
  checkValues(values);
  edit(ydoc, id, (risk) => setValues(risk, values));
}

/** Makes a risk's title say `title`, touching only what differs. */
export function writeRiskTitle(ydoc: Y.Doc, id: EntryId, title: string): void {
  edit(ydoc, id, (risk) => {
    const text = plainTextOf(risk, 'title');
    if (text !== undefined) writePlainText(text, title);
  });
}

/** Makes a rich text of a risk say `rich`, touching only what differs. @throws {RangeError} it does not fit the schema */
export function writeRiskText(
  ydoc: Y.Doc,
  id: EntryId,
  { field, rich }: { field: 'description' | 'mitigation'; rich: Rich },
): void {
  edit(ydoc, id, (risk) => {
    const doc = richTextOf(risk, field);
    if (doc !== undefined) writeRichText(doc, asRich(rich));
  });
}

export const addRiskLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  edit(ydoc, id, (risk) => addLink(risk, target));

export const removeRiskLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  edit(ydoc, id, (risk) => removeLink(risk, target));

/** Adds a category and answers its id. */
export function addCategory(ydoc: Y.Doc, name: string): EntryId {
  return addNamed(ydoc, CATEGORIES, { element: 'category', name });
}

export function renameCategory(ydoc: Y.Doc, id: EntryId, name: string): void {
  setText(ydoc, id, { element: 'category', attribute: 'name', text: name.slice(0, NAME_LENGTH) });
}

/** Takes a category off the list; risks that have it show none. */
export const removeCategory = (ydoc: Y.Doc, id: EntryId): void => removeNamed(ydoc, CATEGORIES, id);

/** Adds a view and answers its id. @param settings JSON, at most `VIEW_LENGTH` characters */
export function addView(ydoc: Y.Doc, name: string, settings: string): EntryId {
  const id = addNamed(ydoc, VIEWS, { element: 'view', name });
  changeView(ydoc, id, { settings });
  return id;
}

/** @throws {RangeError} the settings are longer than a view may hold */
export function changeView(ydoc: Y.Doc, id: EntryId, change: { name?: string; settings?: string }): void {
  if ((change.settings?.length ?? 0) > VIEW_LENGTH) throw new RangeError('a view of too many settings');
  const { name, settings } = change;
  if (name !== undefined)
    setText(ydoc, id, { element: 'view', attribute: 'name', text: name.slice(0, NAME_LENGTH) });
  if (settings !== undefined) setText(ydoc, id, { element: 'view', attribute: 'settings', text: settings });
}

export const removeView = (ydoc: Y.Doc, id: EntryId): void => removeNamed(ydoc, VIEWS, id);

function addNamed(ydoc: Y.Doc, root: string, { element, name }: { element: string; name: string }): EntryId {
  const added = new Y.XmlElement(element);
  added.setAttribute('name', name.slice(0, NAME_LENGTH));
  ydoc.transact(() => ydoc.getXmlFragment(root).push([added]), entryEdit);
  return entryIdOf(added);
}

function setText(
  ydoc: Y.Doc,
  id: EntryId,
  { element, attribute, text }: { element: string; attribute: string; text: string },
): void {
  ydoc.transact(() => findElement(ydoc, id, element)?.setAttribute(attribute, text), entryEdit);
}

function removeNamed(ydoc: Y.Doc, root: string, id: EntryId): void {
  const fragment = ydoc.getXmlFragment(root);
  const at = fragment
    .toArray()
    .findIndex((child) => child instanceof Y.XmlElement && entryIdOf(child) === id);
  if (at >= 0) ydoc.transact(() => fragment.delete(at, 1), entryEdit);
}
