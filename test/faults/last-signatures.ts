/** Agreements that one of two firms has agreed to, so that the next signature is the last one. */
import { randomUUID } from 'node:crypto';
import {
  proposalId as proposalIdType,
  type ProposalDetail,
  type ProposalId,
} from '@entente/protocol/api/proposals';
import { agreeingWords } from '@entente/server/agreeing/words';
import { proposal } from '@entente/server/db/schema/agreeing';
import { asHeader } from '@entente/server/http/testing/serve-proposals';
import type { TestApp } from '@entente/server/http/testing/test-app';
import {
  proposalIn,
  proposalsPath,
  proposeAs,
  withdrawAs,
  type TwoFirms,
} from '@entente/server/http/testing/two-firms';

/** A proposal as it stands in the database; it is over, so that others of the same words can be made. */
type Proposed = typeof proposal.$inferSelect;

/** Proposes an agreement of its own: what is agreed to in one document happens one after the other. */
export async function proposeNew(app: TestApp, firms: TwoFirms): Promise<Proposed> {
  const made = proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));
  const all = await app.services.db.select().from(proposal);
  const row = all.find(({ id }) => id === made.id);
  proposalIn(await withdrawAs(firms.maya, made));
  if (row === undefined) throw new Error('not proposed');
  return row;
}

/** A proposal that waits for Harbor alone. */
export interface HalfSigned {
  readonly id: ProposalId;
  readonly row: Proposed;
}

/** What the page of each firm sends to agree; of a text that is proposed again it is the same. */
const bodyOf = (row: Proposed, firm: string) => ({
  hash: row.hash,
  words: agreeingWords(row, firm),
  password: 'a password of some length',
});

const pathOf = ({ row, id }: HalfSigned): string => `${proposalsPath(row.documentId)}/${id}/agree`;

/** Proposes the same text again, and one of the two firms agrees. */
export async function signedByOne(app: TestApp, firms: TwoFirms, row: Proposed): Promise<HalfSigned> {
  const half = { row, id: proposalIdType.parse(randomUUID()) };
  await app.services.db.insert(proposal).values({ ...row, id: half.id, at: new Date() });
  proposalIn(await firms.maya.browser.post(pathOf(half), bodyOf(row, 'Northwind')));
  return half;
}

/** The last signature, sent to a server that is a process. */
export const signLast = (url: string, firms: TwoFirms, half: HalfSigned): Promise<Response> =>
  fetch(`${url}${pathOf(half)}`, {
    method: 'POST',
    headers: { [asHeader]: firms.ingrid.userId, 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf(half.row, 'Harbor')),
  });

/** The same request at the server that lives. */
export const signAgain = async (firms: TwoFirms, half: HalfSigned): Promise<ProposalDetail> =>
  proposalIn(await firms.ingrid.browser.post(pathOf(half), bodyOf(half.row, 'Harbor')));

/** Everything that the last signature leaves, read in one statement: all of it or nothing. */
export async function readTraces({ database }: TestApp, { id }: HalfSigned) {
  const { rows } = await database.pool.query<Record<string, unknown>>(
    `select "end", (select count(*)::int from signature where proposal_id = $1) as signatures,
       (select count(*)::int from in_force where proposal_id = $1) as "inForce",
       (select count(*)::int from event where detail->>'proposalId' = $1::text
         and kind in ('proposal_signed', 'came_in_force')) as lines
     from proposal where id = $1`,
    [id],
  );
  return rows[0];
}

/** What `readTraces` finds before the last signature, and when it is done. */
export const nothing = { end: null, signatures: 1, inForce: 0, lines: 1 };
export const everything = { end: 'agreed', signatures: 2, inForce: 1, lines: 3 };
