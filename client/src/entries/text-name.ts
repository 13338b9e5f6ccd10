import { entryIdOf } from '@entente/documents/entries/entry-id';
import type { TextName } from '@entente/protocol/anchor';
import * as Y from 'yjs';

/** The name of a rich text by where it stands; undefined for one that stands in no entry. */
export function textNameOf(doc: Y.XmlElement): TextName | undefined {
  const holder = doc.parent;
  const owner = holder?.parent;
  if (!(holder instanceof Y.XmlElement) || !(owner instanceof Y.XmlElement)) return undefined;
  const field = holder.nodeName;
  if (owner.nodeName !== 'option') return { kind: 'field', entry: entryIdOf(owner), option: null, field };
  let entry = owner.parent;
  while (entry instanceof Y.XmlElement && entry.nodeName !== 'decision') entry = entry.parent;
  if (!(entry instanceof Y.XmlElement)) return undefined;
  return { kind: 'field', entry: entryIdOf(entry), option: entryIdOf(owner), field };
}
