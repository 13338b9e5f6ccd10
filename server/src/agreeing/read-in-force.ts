import type { InForceDetail } from '@entente/protocol/api/in-force';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { readInForceHeads, readInForceRows } from './in-force-rows.ts';
import { earlierTexts, presentInForce } from './present-in-force.ts';

/** One text that came in force, with what it says; undefined when the document has no such. */
export async function readInForceDetail(
  db: Database,
  documentId: DocumentId,
  id: ProposalId,
): Promise<InForceDetail | undefined> {
  const heads = await readInForceHeads(db, documentId);
  const head = heads.find(({ proposalId }) => proposalId === id);
  const summary = presentInForce(heads).find((one) => one.id === id);
  const [row] = await readInForceRows(db, documentId, [id]);
  if (head === undefined || summary === undefined || row === undefined) return undefined;
  const { schemaVersion, content, spans, people, readBacks, dissents } = row;
  const said = { readBacks: [...readBacks], dissents: [...dissents] };
  const { supersedes, amends } = earlierTexts(heads, head);
  return { ...summary, supersedes, amends, schemaVersion, content, spans: [...spans], people, ...said };
}
