import type { EarlierText, InForceSummary } from '@entente/protocol/api/in-force';
import type { InForceHead } from './in-force-rows.ts';
import { presentFixed } from './present-fixed.ts';

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
      return {
        ...presentFixed(row),
        id: row.proposalId,
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
export function earlierTexts(rows: readonly InForceHead[], row: InForceHead) {
  const before = rows.slice(0, rows.indexOf(row));
  const standing = before.filter(
    (one, index) => !before.slice(index + 1).some((later) => replaces(later, one)),
  );
  return {
    supersedes: standing.filter((one) => replaces(row, one)).map(presentEarlier),
    amends: standing.filter((one) => amends(row, one)).map(presentEarlier),
  };
}
