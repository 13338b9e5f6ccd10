import { numberClauses } from '@entente/documents/agreement/clauses';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import { entryIdOf } from '@entente/documents/entries/entry-id';
import * as Y from 'yjs';

function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .filter((child): child is Y.XmlText => child instanceof Y.XmlText)
    .flatMap((text) => text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('');
}

/** The clauses of a draft by the id of their heading's element: *4.2 Service levels*. */
export function listClauses(ydoc: Y.Doc): { value: string; label: string }[] {
  const headings = ydoc
    .getXmlFragment(AGREEMENT_ROOT)
    .toArray()
    .filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'heading');
  const numbers = numberClauses(headings.map((heading) => Number(heading.getAttribute('level') ?? 1)));
  return headings.map((heading, at) => ({
    value: entryIdOf(heading),
    label: `${numbers[at] ?? ''} ${textOf(heading) || 'Without a title'}`,
  }));
}
