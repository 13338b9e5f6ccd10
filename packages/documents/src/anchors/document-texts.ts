/** The rich texts of a document by name, and the entries that hold them. */
import type { TextName } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { entryIdOf, findElement, type EntryId } from '../entries/entry-id.ts';
import { childOf, childrenOf } from '../entries/plain-text.ts';
import { richSchema } from '../entries/rich-schema.ts';

/** A rich text with the name by which an anchor finds it. */
export interface NamedText {
  readonly name: TextName;
  /** What an editor of it binds to. */
  readonly root: Y.XmlFragment;
}

const DOC = richSchema.topNodeType.name;

const entryNames = { register: 'risk', log: 'decision' } as const;

/** The element of an entry; undefined when the document has no such entry. */
export function findEntry(kind: DocumentKind, ydoc: Y.Doc, id: string): Y.XmlElement | undefined {
  return kind === 'agreement' ? undefined : findElement(ydoc, id as EntryId, entryNames[kind]);
}

function textsIn(holder: Y.XmlElement, entry: string, option: string | null): NamedText[] {
  const found = new Map<string, NamedText>();
  for (const child of holder.toArray()) {
    if (!(child instanceof Y.XmlElement) || found.has(child.nodeName)) continue;
    const root = childOf(child, DOC);
    if (root)
      found.set(child.nodeName, { name: { kind: 'field', entry, option, field: child.nodeName }, root });
  }
  return [...found.values()];
}

/** Every rich text of an entry, those of its options behind its own. */
export const textsOfEntry = (entry: Y.XmlElement): NamedText[] => {
  const id = entryIdOf(entry);
  return [
    ...textsIn(entry, id, null),
    ...childrenOf(entry, 'option').flatMap((option) => textsIn(option, id, entryIdOf(option))),
  ];
};

/** Equal for equal names, and for no others. */
export const textKey = (name: TextName): string =>
  name.kind === 'agreement' ? '' : `${name.entry} ${name.option ?? ''} ${name.field}`;

/** All texts in which a passage of this one may stand by now: the agreement, or every text of the same entry. */
export function textsAround(kind: DocumentKind, ydoc: Y.Doc, name: TextName): NamedText[] {
  if (name.kind === 'agreement')
    return kind === 'agreement' ? [{ name, root: ydoc.getXmlFragment(AGREEMENT_ROOT) }] : [];
  const entry = findEntry(kind, ydoc, name.entry);
  return entry === undefined ? [] : textsOfEntry(entry);
}
