import type { EntryLink } from '@entente/documents/entries/entry-links';
import type { Register } from '@entente/documents/register/risk';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import { describeAgreement, describeEntry, type LinkWords } from '../../entries/describe-link.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';

interface Exported {
  readonly register: Register;
  readonly world: EntryWorld;
  readonly documents: readonly DocumentSummary[];
  readonly title: string;
  /** Today, `2026-11-21`. */
  readonly day: string;
}

const oneLine = ({ name, title }: LinkWords): string => [name, title].filter(Boolean).join(' ');

/** The words of a link as far as this page knows them: decisions are in another document, which is not open here. */
function describeLink(link: EntryLink, { register, world, documents }: Exported): string {
  const document = documents.find(({ id }) => id === link.documentId);
  const entry = register.entries.find(({ id }) => id === link.entryId);
  if (document?.kind === 'agreement') return oneLine(describeAgreement(document));
  if (document?.id === world.documentId && entry) return oneLine(describeEntry(document, entry));
  return document ? `In ${document.title}` : '';
}

/** Gives the reader the whole register as CSV. What writes it is loaded when it is asked for. */
export async function exportRegister(exported: Exported): Promise<void> {
  const { downloadRegisterCsv } = await import('../../features/entry-import/download-register-csv.ts');
  const { register, world, title, day } = exported;
  downloadRegisterCsv({
    register,
    people: world,
    title,
    day,
    linkWords: (link) => describeLink(link, exported),
  });
}
