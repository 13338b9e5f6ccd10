import type { EntryId } from '@entente/documents/entries/entry-id';
import { byNumber } from '@entente/documents/entries/read-entry';
import { withAgreed, type AgreedDecisions } from '@entente/documents/log/agreed-decision';
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import type { Rulings } from '@entente/documents/log/standing';
import {
  readWrittenLog,
  writtenDecision,
  type WrittenDecision,
} from '@entente/documents/log/written-decision';
import type { RecordNames } from '@entente/documents/markdown/write-record';
import type * as Y from 'yjs';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { recordNamesOf, type LinkWordsOf } from '../../entries/export-names.ts';

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

/** Words for what the log holds by id alone. */
export function namesOf(log: LogDownload): RecordNames {
  const { ydoc, people, linkWords, agreed } = log;
  const names = recordNamesOf(withAgreed(readLog(ydoc), agreed), people, linkWords);
  return { ...names, status: statusOf(log, names.decision) };
}

/** The decisions as they stand, with their rich texts. */
export function writtenLog({ ydoc, agreed }: LogDownload, ids?: readonly EntryId[]) {
  const drafted = readWrittenLog(ydoc, ids).filter(({ id }) => !agreed.has(id));
  const wanted = [...agreed.values()].filter(
    ({ decision }) => ids === undefined || ids.includes(decision.id),
  );
  return [...drafted, ...wanted.map(({ written }) => written)].toSorted(byNumber);
}

/** One decision of it. */
export const writtenOne = ({ ydoc, agreed }: LogDownload, decision: Decision): WrittenDecision =>
  agreed.get(decision.id)?.written ?? writtenDecision(ydoc, decision);
