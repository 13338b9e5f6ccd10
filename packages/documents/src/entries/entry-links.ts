/** Links of an entry to agreements, risks and decisions: child elements `link`, so that two people may each add one. */
import { documentId, type DocumentId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import { entryId, entryIdOf, type EntryId } from './entry-id.ts';
import { childrenOf } from './plain-text.ts';

export interface LinkTarget {
  readonly documentId: DocumentId;
  /** Undefined for a link to a whole document. */
  readonly entryId: EntryId | undefined;
}

export interface EntryLink extends LinkTarget {
  /** Names the link itself, to remove it. */
  readonly id: EntryId;
}

/** Reads the links that can be read; the same target twice is one. */
export function readLinks(element: Y.XmlElement): EntryLink[] {
  const found = new Map<string, EntryLink>();
  for (const link of childrenOf(element, 'link')) {
    const document = documentId.safeParse(link.getAttribute('document'));
    if (!document.success) continue;
    const entry = entryId.safeParse(link.getAttribute('entry'));
    const target = { documentId: document.data, entryId: entry.data };
    const key = `${target.documentId} ${target.entryId ?? ''}`;
    if (!found.has(key)) found.set(key, { ...target, id: entryIdOf(link) });
  }
  return [...found.values()];
}

const isTarget = (link: EntryLink, target: LinkTarget): boolean =>
  link.documentId === target.documentId && link.entryId === target.entryId;

/** Adds a link unless it is there. Call it in a transaction of the document. */
export function addLink(element: Y.XmlElement, target: LinkTarget): void {
  if (readLinks(element).some((link) => isTarget(link, target))) return;
  const link = new Y.XmlElement('link');
  link.setAttribute('document', target.documentId);
  if (target.entryId !== undefined) link.setAttribute('entry', target.entryId);
  element.push([link]);
}

/** Removes every link to a target. Call it in a transaction of the document. */
export function removeLink(element: Y.XmlElement, target: LinkTarget): void {
  for (const [at, child] of [...element.toArray().entries()].toReversed()) {
    if (!(child instanceof Y.XmlElement) || child.nodeName !== 'link') continue;
    const isSame =
      child.getAttribute('document') === target.documentId &&
      (child.getAttribute('entry') as unknown as string | undefined) === target.entryId;
    if (isSame) element.delete(at, 1);
  }
}
