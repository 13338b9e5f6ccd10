import type { DocumentKind } from '@entente/protocol/api/documents';
import type { PartName } from '@entente/protocol/api/proposals';
import type * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readContent } from '../agreement/read-content.ts';
import { readSections } from '../agreement/sections.ts';
import type { Json } from '../canonical/canonical-json.ts';
import { entryPart } from './entry-part.ts';
import type { NoPart, Part } from './part.ts';

const hasWords = ({ text = '', content = [] }: ProseMirrorJSON): boolean =>
  text.trim() !== '' || content.some(hasWords);

function wholePart(ydoc: Y.Doc): Part | NoPart {
  const content = readContent(ydoc);
  if (!hasWords(content)) return 'empty';
  const spans = readSections(ydoc).map(({ id }) => id);
  return { title: '', place: '', content: content as unknown as Json, spans, supersedes: undefined };
}

function sectionPart(ydoc: Y.Doc, id: string): Part | NoPart {
  const section = readSections(ydoc).find((one) => one.id === id);
  if (section === undefined) return 'not_there';
  const content: ProseMirrorJSON = { type: 'doc', content: section.blocks };
  if (!hasWords(content)) return 'empty';
  const { title, number, spans } = section;
  return { title, place: number, content: content as unknown as Json, spans, supersedes: undefined };
}

/**
 * The exact content of a part of a document, or why there is nothing to agree to (AF1). Registers and logs are agreed to
 * entry by entry, agreements as a whole or by section.
 * @throws {RangeError} an agreement that holds what its schema does not know
 */
export function partOf(kind: DocumentKind, ydoc: Y.Doc, name: PartName): Part | NoPart {
  if (kind !== 'agreement') return name.kind === 'entry' ? entryPart(kind, ydoc, name.id) : 'not_there';
  switch (name.kind) {
    case 'whole':
      return wholePart(ydoc);
    case 'section':
      return sectionPart(ydoc, name.id);
    case 'entry':
      return 'not_there';
  }
}
