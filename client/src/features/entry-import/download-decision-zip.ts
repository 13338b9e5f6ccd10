import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import { recordName } from '@entente/documents/markdown/record-name';
import { writeRecord } from '@entente/documents/markdown/write-record';
import { zipRecords } from '@entente/documents/markdown/zip-records';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';
import { namesOf, writtenLog, writtenOne, type LogDownload } from './log-as-it-stands.ts';

/**
 * Gives the reader the log, or some of it, as MADR records in a zip.
 * @param title of the log @param day today, `2026-11-21`
 */
export function downloadDecisionZip(
  log: LogDownload & { readonly title: string; readonly day: string; readonly ids?: readonly EntryId[] },
): void {
  const content = new Uint8Array(zipRecords(writtenLog(log, log.ids), namesOf(log)));
  downloadFile({ name: fileNameOf(log.title, log.day, 'zip'), content, type: 'application/zip' });
}

/** Gives the reader one decision as a MADR record. */
export function downloadDecision(log: LogDownload, decision: Decision): void {
  const content = writeRecord(writtenOne(log, decision), namesOf(log));
  downloadFile({ name: recordName(decision), content, type: 'text/markdown;charset=utf-8' });
}
