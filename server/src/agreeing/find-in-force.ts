import { partInForce, type RuledText } from '@entente/documents/agreeing/text-in-force';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import type { PartName, ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { readInForceHeads, readInForceRows, type InForceHead, type InForceRow } from './in-force-rows.ts';
import { partNameOf } from './part-name.ts';

/** Of everything that is in force, what the words of a part follow from: a whole text hides all that was there before it. */
function bearing(heads: readonly InForceHead[], part: PartName): readonly InForceHead[] {
  if (part.kind !== 'entry')
    return heads.slice(
      Math.max(
        0,
        heads.findLastIndex(({ partKind }) => partKind === 'whole'),
      ),
    );
  return heads.filter(({ partId }) => partId === part.id).slice(-1);
}

const ruledText = (row: InForceRow): RuledText => ({
  part: partNameOf(row),
  spans: row.spans,
  content: JSON.parse(row.content) as ProseMirrorJSON,
});

/** What brought the newest words of a part. */
const newestOf = (rows: readonly InForceRow[], part: PartName): InForceRow | undefined =>
  rows.findLast((row) => part.kind !== 'section' || row.partKind === 'whole' || row.spans.includes(part.id));

/** What a part says in force as canonical JSON. @param rows all that it follows from, oldest first */
function contentOf(rows: readonly InForceRow[], part: PartName): string | undefined {
  if (part.kind === 'entry') return rows.at(-1)?.content;
  const text = partInForce(rows.map(ruledText), part);
  return text && canonicalJson(text as unknown as Json);
}

/**
 * The text of a part that was in force beside a proposal, and what brought its newest words; null when there was none.
 * @param counts whether something counts that came in force
 */
export async function findInForce(
  db: Database,
  { documentId, part }: { readonly documentId: DocumentId; readonly part: PartName },
  counts: (head: InForceHead) => boolean,
): Promise<{ id: ProposalId; content: string } | null> {
  const heads = bearing((await readInForceHeads(db, documentId)).filter(counts), part);
  const ids = heads.map(({ proposalId }) => proposalId);
  const rows = await readInForceRows(db, documentId, ids);
  const content = contentOf(rows, part);
  const newest = newestOf(rows, part);
  return content === undefined || newest === undefined ? null : { id: newest.proposalId, content };
}
