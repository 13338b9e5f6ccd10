/**
 * What people do with a register, as edits of its Yjs document. Each is one transaction with the origin `entryEdit`,
 * which undo follows; adding a risk has `entryAdded`, which it does not: a risk is closed, never deleted.
 */
import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { addLink, removeLink, type LinkTarget } from '../entries/entry-links.ts';
import { entryAdded } from '../entries/origins.ts';
import { createPlainText } from '../entries/plain-text.ts';
import { createRichText } from '../entries/rich-text.ts';
import {
  checkValues,
  editElement,
  setPlain,
  setRich,
  setValues,
  type Rich,
  type ValuesOf,
} from '../entries/write-entry.ts';
import { RISKS, riskAttributes } from './schema.ts';

/** The fields of a risk that are one value each. `null` clears one; owners as `encodeOwner` writes them. */
export type RiskValues = ValuesOf<typeof riskAttributes>;

/** What a risk begins with. */
export interface NewRisk extends RiskValues {
  readonly title?: string;
  readonly description?: Rich;
  readonly mitigation?: Rich;
}

function addOne(ydoc: Y.Doc, { title = '', description = '', mitigation = '', ...values }: NewRisk): EntryId {
  const element = new Y.XmlElement('risk');
  element.insert(0, [
    createPlainText('title', title),
    createRichText('description'),
    createRichText('mitigation'),
  ]);
  ydoc.getXmlFragment(RISKS).push([element]);
  setValues(element, riskAttributes, { status: 'open', ...values });
  if (description !== '') setRich(element, 'description', description);
  if (mitigation !== '') setRich(element, 'mitigation', mitigation);
  return entryIdOf(element);
}

/**
 * Adds risks at the end, in one transaction, and answers their ids. Numbers come from the server.
 * @throws {z.ZodError} a value that a risk cannot have; then none is added
 */
export function addRisks(ydoc: Y.Doc, risks: readonly NewRisk[]): EntryId[] {
  for (const risk of risks) checkValues(riskAttributes, risk);
  return ydoc.transact(() => risks.map((risk) => addOne(ydoc, risk)), entryAdded);
}

const risk = (id: EntryId) => ({ name: 'risk', id });

/** Sets values of a risk. @throws {z.ZodError} a value that a risk cannot have */
export function setRiskValues(ydoc: Y.Doc, id: EntryId, values: RiskValues): void {
  checkValues(riskAttributes, values);
  editElement(ydoc, risk(id), (element) => setValues(element, riskAttributes, values));
}

/** Makes a risk's title say `title`, touching only what differs. */
export const writeRiskTitle = (ydoc: Y.Doc, id: EntryId, title: string): void =>
  editElement(ydoc, risk(id), (element) => setPlain(element, 'title', title));

/** Makes a rich text of a risk say `rich`, touching only what differs. @throws {RangeError} it does not fit the schema */
export function writeRiskText(
  ydoc: Y.Doc,
  id: EntryId,
  { field, rich }: { field: 'description' | 'mitigation'; rich: Rich },
): void {
  editElement(ydoc, risk(id), (element) => setRich(element, field, rich));
}

/** Closes a risk as part of another, which is linked from it; both keep their numbers and history. */
export function mergeRisk(ydoc: Y.Doc, id: EntryId, into: EntryId): void {
  if (id !== into) setRiskValues(ydoc, id, { status: 'closed', mergedInto: into });
}

export const addRiskLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  editElement(ydoc, risk(id), (element) => addLink(element, target));

export const removeRiskLink = (ydoc: Y.Doc, id: EntryId, target: LinkTarget): void =>
  editElement(ydoc, risk(id), (element) => removeLink(element, target));
