import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import { readWrittenLog, writtenDecision } from '@entente/documents/log/written-decision';
import { recordName } from '@entente/documents/markdown/record-name';
import { writeRecord } from '@entente/documents/markdown/write-record';
import { zipRecords } from '@entente/documents/markdown/zip-records';
import type * as Y from 'yjs';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { recordNamesOf, type LinkWordsOf } from '../../entries/export-names.ts';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';

interface LogDownload {
  readonly ydoc: Y.Doc;
  readonly people: AlliancePeople;
  /** The words of a link, `R-3 Late data`; its address within the product where they are not known. */
  readonly linkWords?: LinkWordsOf;
}

const namesOf = ({ ydoc, people, linkWords }: LogDownload) =>
  recordNamesOf(readLog(ydoc).entries, people, linkWords);

/**
 * Gives the reader the log, or some of it, as MADR records in a zip.
 * @param title of the log @param day today, `2026-11-21`
 */
export function downloadDecisionZip(
  log: LogDownload & { readonly title: string; readonly day: string; readonly ids?: readonly EntryId[] },
): void {
  const content = new Uint8Array(zipRecords(readWrittenLog(log.ydoc, log.ids), namesOf(log)));
  downloadFile({ name: fileNameOf(log.title, log.day, 'zip'), content, type: 'application/zip' });
}

/** Gives the reader one decision as a MADR record. */
export function downloadDecision(log: LogDownload, decision: Decision): void {
  const content = writeRecord(writtenDecision(log.ydoc, decision), namesOf(log));
  downloadFile({ name: recordName(decision), content, type: 'text/markdown;charset=utf-8' });
}
