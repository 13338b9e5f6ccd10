import type { AgreedContent, RulingOf } from '@entente/protocol/api/in-force';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { newestOfEach, readInForceRows, type InForceHead } from './in-force-rows.ts';
import { readProposalHeads } from './proposal-rows.ts';
import { rulingsOf } from './read-rulings.ts';

/** What the firms have said of the decisions of a log. */
interface Decided {
  readonly rulings: RulingOf[];
  /** What the agreed decisions say, also those that were superseded since. */
  readonly agreed: AgreedContent[];
}

/**
 * Reads where the decisions of a log stand, and what those say that are agreed (IF3, IF4).
 * @param heads everything of it that came in force, oldest first
 */
export async function readDecided(
  db: Database,
  documentId: DocumentId,
  heads: readonly InForceHead[],
): Promise<Decided> {
  const rulings = rulingsOf(heads, await readProposalHeads(db, documentId));
  const rows = await readInForceRows(db, documentId, newestOfEach(heads));
  const agreed = rows.map(({ partId: entryId, proposalId, content }) => ({ entryId, proposalId, content }));
  return { rulings, agreed };
}
