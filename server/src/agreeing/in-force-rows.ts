import { partInForce, type RuledText } from '@entente/documents/agreeing/text-in-force';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import type { EarlierText, InForceDetail, InForceSummary } from '@entente/protocol/api/in-force';
import type { PartName, ProposalId } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';
import { presentParties } from './parties.ts';
import { partNameOf } from './part-name.ts';

export type InForceRow = typeof inForce.$inferSelect;

/** The same without its text, as lists have it. */
export type InForceHead = Omit<InForceRow, 'content'>;

const { content: _, ...headColumns } = getTableColumns(inForce);
const inOrder = [asc(inForce.at), asc(inForce.proposalId)] as const;

/** Everything of a document that came in force, oldest first. */
export const readInForceRows = (db: Database, documentId: DocumentId): Promise<InForceRow[]> =>
  db
    .select()
    .from(inForce)
    .where(eq(inForce.documentId, documentId))
    .orderBy(...inOrder);

/** The same without the texts. */
export const readInForceHeads = (db: Database, documentId: DocumentId): Promise<InForceHead[]> =>
  db
    .select(headColumns)
    .from(inForce)
    .where(eq(inForce.documentId, documentId))
    .orderBy(...inOrder);

/** The same of all documents of an alliance. */
export const readAllianceInForce = (db: Database, allianceId: AllianceId): Promise<InForceHead[]> =>
  db
    .select(headColumns)
    .from(inForce)
    .innerJoin(document, eq(document.id, inForce.documentId))
    .where(eq(document.allianceId, allianceId))
    .orderBy(...inOrder);

/** Whether `later` stands in place of everything that `row` says. */
const replaces = (later: InForceHead, row: InForceHead): boolean =>
  later.partKind === 'whole' ||
  later.partId === row.partId ||
  later.spans.includes(row.partId) ||
  // A decision that supersedes another one.
  later.supersedes === row.partId;

/** Whether `later` stands in place of a section of `row`. */
const amends = (later: InForceHead, row: InForceHead): boolean =>
  !replaces(later, row) && (row.partKind === 'whole' || row.spans.includes(later.partId));

/**
 * What came in force, newest first, with what later stood in its place (IF2).
 * @param rows all of the documents concerned, oldest first
 */
export function presentInForce(rows: readonly InForceHead[]): InForceSummary[] {
  return rows
    .map((row, index) => {
      const later = rows.slice(index + 1).filter(({ documentId }) => documentId === row.documentId);
      const { documentId, documentKind, documentTitle, title, place, versionNumber, seq, hash } = row;
      return {
        documentId,
        documentKind,
        documentTitle,
        title,
        place,
        versionNumber,
        seq,
        hash,
        id: row.proposalId,
        part: partNameOf(row),
        parties: presentParties(row.parties),
        signatures: [...row.signatures],
        number: row.number,
        at: row.at.toISOString(),
        supersededBy: later.find((one) => replaces(one, row))?.proposalId ?? null,
        amendedBy: later.filter((one) => amends(one, row)).map(({ proposalId }) => proposalId),
      };
    })
    .toReversed();
}

const presentEarlier = ({ proposalId: id, number, place, title, hash, at }: InForceHead): EarlierText => ({
  id,
  number,
  place,
  title,
  hash,
  at: at.toISOString(),
});

/** What a text took the place of, and what it stands in a section of. Later texts change nothing of it. */
function earlierTexts(rows: readonly InForceRow[], row: InForceRow) {
  const before = rows.slice(0, rows.indexOf(row));
  const standing = before.filter(
    (one, index) => !before.slice(index + 1).some((later) => replaces(later, one)),
  );
  return {
    supersedes: standing.filter((one) => replaces(row, one)).map(presentEarlier),
    amends: standing.filter((one) => amends(row, one)).map(presentEarlier),
  };
}

/** One text that came in force, with what it says; undefined when the document has no such. */
export async function readInForceDetail(
  db: Database,
  documentId: DocumentId,
  id: ProposalId,
): Promise<InForceDetail | undefined> {
  const rows = await readInForceRows(db, documentId);
  const row = rows.find(({ proposalId }) => proposalId === id);
  const summary = presentInForce(rows).find((one) => one.id === id);
  if (row === undefined || summary === undefined) return undefined;
  const { schemaVersion, content, spans, people } = row;
  return { ...summary, ...earlierTexts(rows, row), schemaVersion, content, spans: [...spans], people };
}

const ruledText = (row: InForceRow): RuledText => ({
  part: partNameOf(row),
  spans: row.spans,
  content: JSON.parse(row.content) as ProseMirrorJSON,
});

/** The text of a part that is in force, as canonical JSON, and what brought its newest words; null when there is none. */
export function findInForce(
  rows: readonly InForceRow[],
  part: PartName,
): { id: ProposalId; content: string } | null {
  if (part.kind === 'entry') {
    const row = rows.findLast(({ partId }) => partId === part.id);
    return row ? { id: row.proposalId, content: row.content } : null;
  }
  const text = partInForce(rows.map(ruledText), part);
  const newest = rows.findLast(
    (row) => part.kind === 'whole' || row.partKind === 'whole' || row.spans.includes(part.id),
  );
  if (text === undefined || newest === undefined) return null;
  return { id: newest.proposalId, content: canonicalJson(text as unknown as Json) };
}
