import type { AgreedContent, RulingOf } from '@entente/protocol/api/in-force';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { readInForceRows, type InForceRow } from './in-force-rows.ts';
import { readProposalHeads } from './proposal-rows.ts';
import { rulingsOf } from './read-rulings.ts';

/** What the firms have said of the decisions of a log. */
interface Decided {
  /** Everything of it that came in force, oldest first. */
  readonly texts: readonly InForceRow[];
  readonly rulings: RulingOf[];
  /** What the agreed decisions say, also those that were superseded since. */
  readonly agreed: AgreedContent[];
}

/** Reads where the decisions of a log stand, and what those say that are agreed (IF3, IF4). */
export async function readDecided(db: Database, documentId: DocumentId): Promise<Decided> {
  const texts = await readInForceRows(db, documentId);
  const newest = new Map(
    texts.map(({ partId: entryId, proposalId, content }) => [entryId, { entryId, proposalId, content }]),
  );
  const rulings = rulingsOf(texts, await readProposalHeads(db, documentId));
  return { texts, rulings, agreed: [...newest.values()] };
}
