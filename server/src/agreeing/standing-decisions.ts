import { day } from '@entente/protocol/day';
import { partId } from '@entente/protocol/api/proposals';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';

/** Out of what was agreed; null for none. */
const agreed = (field: 'reviewOn' | 'owner') =>
  sql<string | null>`${inForce.content}::jsonb ->> ${sql.raw(`'${field}'`)}`;

const isSuperseded = sql`exists (select from ${inForce} later
  where later.document_id = ${inForce.documentId} and later.supersedes = ${inForce.partId})`;

const columns = {
  allianceId: document.allianceId,
  documentId: inForce.documentId,
  entryId: inForce.partId,
  proposalId: inForce.proposalId,
  place: inForce.place,
  title: inForce.title,
  signatures: inForce.signatures,
  agreedOn: agreed('reviewOn'),
  owner: agreed('owner'),
};

const isDay = (text: string | null): text is string => day.safeParse(text).success;

/** A decision that is agreed, not superseded, and to be looked at again: `agreedOn` is the day in what was agreed. */
export type StandingDecision = Awaited<ReturnType<typeof readStandingDecisions>>[number];

/** The agreed decisions that are to be looked at again, of logs that are not archived, in the order in which they were agreed. */
export async function readStandingDecisions(db: Database, which: SQL | undefined) {
  const rows = await db
    .select(columns)
    .from(inForce)
    .innerJoin(document, eq(document.id, inForce.documentId))
    .where(and(eq(document.kind, 'log'), isNull(document.archivedAt), sql`not ${isSuperseded}`, which))
    .orderBy(asc(inForce.at), asc(inForce.proposalId));
  return rows.flatMap(({ agreedOn, entryId, ...row }) =>
    isDay(agreedOn) ? [{ ...row, agreedOn, entryId: partId.parse(entryId) }] : [],
  );
}
