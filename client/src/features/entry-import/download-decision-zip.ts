import type { EntryId } from '@entente/documents/entries/entry-id';
import type { EntryLink } from '@entente/documents/entries/entry-links';
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import { recordName } from '@entente/documents/markdown/record-name';
import { writeRecord, type RecordNames } from '@entente/documents/markdown/write-record';
import { zipRecords } from '@entente/documents/markdown/zip-records';
import type * as Y from 'yjs';
import { describeOwner, type AlliancePeople } from '../../entries/alliance-people.ts';
import { entryName } from '../../entries/entry-address.ts';
import { downloadFile, fileNameOf } from './download-file.ts';

interface LogDownload {
  readonly ydoc: Y.Doc;
  readonly people: AlliancePeople;
  /** The words of a link, `R-3 Late data`; its address within the product where they are not known. */
  readonly linkWords?: (link: EntryLink) => string;
}

const addressOf = ({ documentId, entryId }: EntryLink): string =>
  entryId === undefined ? documentId : `${documentId} ${entryId}`;

function namesOf({ ydoc, people, linkWords = addressOf }: LogDownload): RecordNames {
  const { entries } = readLog(ydoc);
  return {
    owner: (owner) => {
      const { name, firm } = describeOwner(owner, people);
      return firm ? `${name} (${firm.name})` : name;
    },
    link: linkWords,
    decision: (id: EntryId) => {
      const entry = entries.find((one) => one.id === id);
      return (entry && entryName('D', entry)) ?? id;
    },
  };
}

/**
 * Gives the reader the log, or some of it, as MADR records in a zip.
 * @param title of the log @param day today, `2026-11-21`
 */
export function downloadDecisionZip(
  log: LogDownload & { readonly title: string; readonly day: string; readonly ids?: readonly EntryId[] },
): void {
  const content = new Uint8Array(zipRecords(log.ydoc, namesOf(log), log.ids));
  downloadFile({ name: fileNameOf(log.title, log.day, 'zip'), content, type: 'application/zip' });
}

/** Gives the reader one decision as a MADR record. */
export function downloadDecision(log: LogDownload, decision: Decision): void {
  const content = writeRecord(log.ydoc, decision, namesOf(log));
  downloadFile({ name: recordName(decision), content, type: 'text/markdown;charset=utf-8' });
}
