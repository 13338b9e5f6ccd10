import { writeRegisterCsv } from '@entente/documents/csv/write-csv';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { EntryLink } from '@entente/documents/entries/entry-links';
import type { Register } from '@entente/documents/register/risk';
import { describeOwner, type AlliancePeople } from '../../entries/alliance-people.ts';
import { entryName } from '../../entries/entry-address.ts';
import { downloadFile, fileNameOf } from './download-file.ts';

interface RegisterDownload {
  readonly register: Register;
  readonly people: AlliancePeople;
  /** Of the register. */
  readonly title: string;
  /** Today, `2026-11-21`. */
  readonly day: string;
  /** The words of a link, `D-3 One desk`. Without it other risks have their names, and other documents their ids. */
  readonly linkWords?: (link: EntryLink) => string;
  /** Only these, in this order, as a filtered grid shows them. */
  readonly ids?: readonly EntryId[];
}

/** A link to another risk by its name; to another document by its address within the product. */
function linkWordsOf(register: Register) {
  return ({ documentId, entryId }: EntryLink): string => {
    const risk = register.entries.find(({ id }) => id === entryId);
    const name = risk && entryName('R', risk);
    if (risk?.kind === 'risk' && name !== undefined) return `${name} ${risk.title}`;
    return entryId === undefined ? documentId : `${documentId} ${entryId}`;
  };
}

/** Gives the reader the register as CSV, which opens in Excel and LibreOffice as it is. */
export function downloadRegisterCsv({
  register,
  people,
  title,
  day,
  linkWords = linkWordsOf(register),
  ids,
}: RegisterDownload): void {
  const content = writeRegisterCsv(
    register,
    {
      owner: (owner) => {
        const { name, firm } = describeOwner(owner, people);
        return { name, firm: firm?.name ?? '' };
      },
      person: (id) => people.members.find(({ userId }) => userId === id)?.name ?? '',
      firm: (id) => people.firms.find((firm) => firm.id === id)?.name ?? '',
      link: linkWords,
    },
    ids,
  );
  downloadFile({ name: fileNameOf(title, day, 'csv'), content, type: 'text/csv;charset=utf-8' });
}
