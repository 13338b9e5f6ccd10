import { writeRegisterCsv } from '@entente/documents/csv/write-csv';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register } from '@entente/documents/register/risk';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { csvNamesOf, type LinkWordsOf } from '../../entries/export-names.ts';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';

interface RegisterDownload {
  readonly register: Register;
  readonly people: AlliancePeople;
  /** Of the register. */
  readonly title: string;
  /** Today, `2026-11-21`. */
  readonly day: string;
  /** The words of a link. Without it other risks have their names, and other documents their ids. */
  readonly linkWords?: LinkWordsOf;
  /** Only these, in this order, as a filtered grid shows them. */
  readonly ids?: readonly EntryId[];
}

/** Gives the reader the register as CSV, which opens in Excel and LibreOffice as it is. */
export function downloadRegisterCsv(download: RegisterDownload): void {
  const { register, people, title, day, linkWords, ids } = download;
  const content = writeRegisterCsv(register, csvNamesOf(register, people, linkWords), ids);
  downloadFile({ name: fileNameOf(title, day, 'csv'), content, type: 'text/csv;charset=utf-8' });
}
