/** Kept versions of a running server, and who wrote what as it tells. */
import { AGREEMENT_ROOT, agreementSchema } from '@entente/documents/agreement/schema';
import { firstRuns } from '@entente/documents/authorship/first-runs';
import { listRuns } from '@entente/documents/authorship/list-runs';
import { readAuthorship } from '@entente/protocol/api/authorship';
import { readChanges, type CreditedChanges } from '@entente/protocol/api/changes';
import { listVersions, unfoldVersions } from '@entente/protocol/api/version-list';
import {
  readVersion,
  versionSummary,
  type VersionDetail,
  type VersionSummary,
} from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import type { PlacedWord } from './passages.ts';
import { command, request, type SignedIn } from './people.ts';

const addressOf = (documentId: DocumentId, rest = ''): string =>
  `/api/documents/${documentId}/versions${rest}`;

/** Keeps the document as it is on the record. @returns its number */
export async function keepAs(who: SignedIn, documentId: DocumentId, label: string): Promise<number> {
  const answer = await command(who, addressOf(documentId), { kind: 'named', label });
  return versionSummary.parse(answer).number;
}

/** Newest first. */
export async function listKept(who: SignedIn, documentId: DocumentId): Promise<VersionSummary[]> {
  const answer = await request(who, 'GET', [addressOf(documentId)]);
  return unfoldVersions(listVersions.output.parse(await answer.json()));
}

export async function readKept(
  who: SignedIn,
  documentId: DocumentId,
  number: number,
): Promise<VersionDetail> {
  const answer = await request(who, 'GET', [addressOf(documentId, `/${number}`)]);
  return readVersion.output.parse(await answer.json());
}

/** Who changed what between two seqs. */
export async function readChangesBetween(
  who: SignedIn,
  documentId: DocumentId,
  [from, to]: readonly [number, number],
): Promise<CreditedChanges> {
  const answer = await request(who, 'GET', [`/api/documents/${documentId}/changes/${from}/${to}`]);
  return readChanges.output.parse(await answer.json());
}

/** A draft on a page, and who asks the server about it. */
export interface AskedDraft {
  readonly who: SignedIn;
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
}

/** Asks until the whole record has been read. */
async function readWholeAuthorship(who: SignedIn, documentId: DocumentId) {
  for (;;) {
    const answer = await request(who, 'GET', [`/api/documents/${documentId}/authorship`]);
    const authorship = readAuthorship.output.parse(await answer.json());
    if (authorship.isWhole) return authorship;
  }
}

/** The userId of whoever wrote each word of an agreement; several, joined, where more than one wrote in a word. */
export async function writersIn(
  { who, documentId, ydoc }: AskedDraft,
  words: readonly PlacedWord[],
): Promise<string[]> {
  const { authors, moved } = await readWholeAuthorship(who, documentId);
  const people = new Map(authors.map(({ clientId, userId }) => [clientId, userId]));
  const writers: string[] = [];
  const runs = listRuns(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema);
  for (const { from, to, clientId } of firstRuns(runs, moved))
    writers.fill(people.get(clientId) ?? '?', (writers.length = Math.max(writers.length, to)) && from, to);
  return words.map(({ from, to }) => [...new Set(writers.slice(from, to))].join(' '));
}
