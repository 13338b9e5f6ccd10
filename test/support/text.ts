/** Text of an agreement without an editor: the first paragraph under the root. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import * as Y from 'yjs';

/** The content as Yjs prints it. */
export const contentOf = (ydoc: Y.Doc): string => ydoc.getXmlFragment(AGREEMENT_ROOT).toJSON();

function findText(ydoc: Y.Doc): Y.XmlText | undefined {
  const paragraph = ydoc.getXmlFragment(AGREEMENT_ROOT).get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('the document has no paragraph yet');
  const [first] = paragraph.toArray();
  return first instanceof Y.XmlText ? first : undefined;
}

/** The text in the first paragraph, made when it is not there yet. */
export function textOf(ydoc: Y.Doc): Y.XmlText {
  const found = findText(ydoc);
  if (found !== undefined) return found;
  const made = new Y.XmlText();
  (ydoc.getXmlFragment(AGREEMENT_ROOT).get(0) as Y.XmlElement).insert(0, [made]);
  return made;
}

/** Whether somebody has begun to type in the first paragraph. */
export const hasText = (ydoc: Y.Doc): boolean => findText(ydoc) !== undefined;

/** The text itself, without its paragraph; empty as long as nobody has typed. */
export const plainTextOf = (ydoc: Y.Doc): string =>
  (findText(ydoc)?.toDelta() ?? []).map(({ insert }: { insert: string }) => insert).join('');

/** Types at the end of the first paragraph; one update. */
export function type(ydoc: Y.Doc, text: string): void {
  ydoc.transact(() => {
    const target = textOf(ydoc);
    target.insert(target.length, text);
  });
}

/** The update that `change` makes to a copy of `ydoc` under `clientId`; `ydoc` stays as it is. */
export function forge(ydoc: Y.Doc, clientId: number, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = createYdoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  const before = Y.encodeStateVector(copy);
  copy.clientID = clientId;
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}
