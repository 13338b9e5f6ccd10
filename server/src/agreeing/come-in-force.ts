import { peopleIn } from '@entente/documents/agreeing/people-in';
import type { Json } from '@entente/documents/canonical/canonical-json';
import { and, count, eq, max } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { appendEvent } from '../events/trail.ts';
import { readNames } from '../people/read-names.ts';
import { presentDissent, readDissents } from './dissent-rows.ts';
import { endProposal } from './end-proposal.ts';
import type { ProposalRow } from './hold-proposal.ts';
import { isDecision } from './is-decision.ts';
import { isComplete } from './parties.ts';
import { presentSignature, readSignatures } from './proposal-rows.ts';
import { presentReadBack, readReadBacks } from './read-back-rows.ts';

/** The next number of the thing that was agreed to; its document is held, so nobody else takes it. */
async function nextNumber(tx: Database, { documentId, partId }: ProposalRow): Promise<number> {
  const isSame = and(eq(inForce.documentId, documentId), eq(inForce.partId, partId));
  const [row] = await tx.select({ rows: count() }).from(inForce).where(isSame);
  return (row?.rows ?? 0) + 1;
}

/** Later than everything of the document that is in force, also by the clock of another server that runs behind. */
async function nextTime(tx: Database, { documentId }: ProposalRow, signedAt: Date): Promise<Date> {
  const [row] = await tx
    .select({ at: max(inForce.at) })
    .from(inForce)
    .where(eq(inForce.documentId, documentId));
  return new Date(Math.max(signedAt.getTime(), (row?.at?.getTime() ?? 0) + 1));
}

function fixedOf(row: ProposalRow) {
  const { documentId, documentKind, documentTitle, partKind, partId, title, place, versionNumber } = row;
  const { seq, schemaVersion, content, hash, spans, supersedes, parties } = row;
  return {
    documentId,
    documentKind,
    documentTitle,
    partKind,
    partId,
    title,
    place,
    versionNumber,
    seq,
    schemaVersion,
    content,
    hash,
    spans,
    supersedes,
    parties,
  };
}

/** What was said of a decision until now: it stands in the row, which says the same whatever is said later. */
async function saidOf(tx: Database, row: ProposalRow) {
  if (!isDecision(row)) return { readBacks: [], dissents: [] };
  const readBacks = await readReadBacks(tx, [row]);
  const dissents = await readDissents(tx, row.documentId, row.partId);
  return { readBacks: readBacks.map(presentReadBack), dissents: dissents.map(presentDissent) };
}

/** Who has signed last, and when. */
interface Signing {
  readonly actor: Actor;
  readonly at: Date;
}

/** Brings a held proposal in force when every firm has signed, in the transaction of the last signature (IF1). */
export async function comeInForce(
  tx: Database,
  row: ProposalRow,
  { actor, at: signedAt }: Signing,
): Promise<void> {
  const signatures = await readSignatures(tx, [row]);
  if (!isComplete(row.parties, signatures)) return;
  const number = await nextNumber(tx, row);
  const at = await nextTime(tx, row, signedAt);
  await tx.insert(inForce).values({
    proposalId: row.id,
    ...fixedOf(row),
    number,
    at,
    signatures: signatures.map(presentSignature),
    people: Object.fromEntries(await readNames(tx, peopleIn(JSON.parse(row.content) as Json))),
    ...(await saidOf(tx, row)),
  });
  await endProposal(tx, row, { end: 'agreed', actor, reason: null, at });
  const { id: proposalId, documentId, hash } = row;
  await appendEvent(tx, { kind: 'came_in_force', actor, documentId, detail: { proposalId, hash, number } });
}
