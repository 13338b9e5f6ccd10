import type { EntryId } from '@entente/documents/entries/entry-id';
import { byNumber } from '@entente/documents/entries/read-entry';
import { withAgreed, type AgreedDecisions } from '@entente/documents/log/agreed-decision';
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import type { Rulings } from '@entente/documents/log/standing';
import { readWrittenLog, writtenDecision } from '@entente/documents/log/written-decision';
import { recordName } from '@entente/documents/markdown/record-name';
import { writeRecord, type RecordNames } from '@entente/documents/markdown/write-record';
import { zipRecords } from '@entente/documents/markdown/zip-records';
import type * as Y from 'yjs';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { recordNamesOf, type LinkWordsOf } from '../../entries/export-names.ts';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';

/** What a file says of a log: the draft, and over it what firms have said of its decisions. */
export interface LogDownload {
  readonly ydoc: Y.Doc;
  /** Decisions as they are agreed, which a file says instead of the draft. */
  readonly agreed: AgreedDecisions;
  readonly rulings: Rulings;
  readonly people: AlliancePeople;
  /** The words of a link, `R-3 Late data`; its address within the product where they are not known. */
  readonly linkWords?: LinkWordsOf;
}

/** Where each decision stands, and what took its place. */
function statusOf({ agreed, rulings }: LogDownload, nameOf: (id: EntryId) => string): RecordNames['status'] {
  return (id) => {
    if (rulings.get(id) !== 'superseded') return rulings.get(id);
    const later = [...agreed.values()].find(({ decision }) => decision.supersedes === id);
    return later ? `superseded by ${nameOf(later.decision.id)}` : 'superseded';
  };
}

function namesOf(log: LogDownload): RecordNames {
  const { ydoc, people, linkWords, agreed } = log;
  const names = recordNamesOf(withAgreed(readLog(ydoc), agreed), people, linkWords);
  return { ...names, status: statusOf(log, names.decision) };
}

/** The decisions as they stand, with their rich texts. */
function writtenLog({ ydoc, agreed }: LogDownload, ids?: readonly EntryId[]) {
  const drafted = readWrittenLog(ydoc, ids).filter(({ id }) => !agreed.has(id));
  const wanted = [...agreed.values()].filter(
    ({ decision }) => ids === undefined || ids.includes(decision.id),
  );
  return [...drafted, ...wanted.map(({ written }) => written)].toSorted(byNumber);
}

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
  const written = log.agreed.get(decision.id)?.written ?? writtenDecision(log.ydoc, decision);
  const content = writeRecord(written, namesOf(log));
  downloadFile({ name: recordName(decision), content, type: 'text/markdown;charset=utf-8' });
}
