import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import { fieldName } from '../../entries/field-words.ts';
import type { AnchorWords } from './thread-world.ts';

/** Gives what an entry is called, such as *R-12 Key people leave*; undefined for one that is gone. */
export type NameEntry = (entry: string) => string | undefined;

const wholes: Readonly<Record<DocumentKind, string>> = {
  agreement: 'The whole agreement',
  register: 'The whole register',
  log: 'The whole log',
};

/** What an anchor hangs on, in words. */
export function describeAnchor(kind: DocumentKind, anchor: Anchor, nameEntry: NameEntry): AnchorWords {
  const entryWords = (entry: string): string => nameEntry(entry) ?? 'An entry that is gone';
  // The number comes first.
  const labelOf = (entry: string): string | undefined => nameEntry(entry)?.split(' ', 1)[0];
  switch (anchor.kind) {
    case 'document':
      return { where: wholes[kind], label: undefined, quote: undefined };
    case 'entry':
      return { where: entryWords(anchor.entry), label: labelOf(anchor.entry), quote: undefined };
    case 'field':
      return {
        where: `${entryWords(anchor.entry)} · ${fieldName(anchor.field)}`,
        label: labelOf(anchor.entry),
        quote: undefined,
      };
    case 'passage': {
      const { text, clause, quote } = anchor;
      const where =
        text.kind === 'field'
          ? `${entryWords(text.entry)} · ${fieldName(text.field)}`
          : clause
            ? `${clause.number} ${clause.title}`.trim()
            : 'Before the first clause';
      return { where, label: text.kind === 'field' ? labelOf(text.entry) : clause?.number, quote };
    }
  }
}
