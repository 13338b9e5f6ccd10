import { randomUUID } from 'node:crypto';
import { proposalId as proposalIdType, type ProposalEnd } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { readActor } from '../access/alliance-access.ts';
import { proposal } from '../db/schema/agreeing.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { agreeTo, declineProposal } from '../agreeing/answer-proposal.ts';
import { withdrawProposal } from '../agreeing/end-proposal.ts';
import type { ProposalAct } from '../agreeing/hold-proposal.ts';
import { propose } from '../agreeing/propose.ts';
import { startTwoFirms, type TwoFirms } from './testing/two-firms.ts';
import { agreeingWords } from '../agreeing/words.ts';

let app: TestApp;
let firms: TwoFirms;
let documentId: DocumentId;
/** A proposal of the agreement; each round proposes the same text again, which need not be computed again. */
let row: typeof proposal.$inferSelect;
let maya: Actor;
let ingrid: Actor;
let daniel: Actor;

const actorOf = async ({ userId }: TestPerson): Promise<Actor> => {
  const actor = await readActor(app.services.db, userId, firms.allianceId);
  if (actor === undefined) throw new Error('no member');
  return actor;
};

beforeAll(async () => {
  app = await createTestApp();
  firms = await startTwoFirms(app);
  documentId = (await firms.makeAgreement()) as DocumentId;
  [maya, ingrid, daniel] = (await Promise.all([firms.maya, firms.ingrid, firms.daniel].map(actorOf))) as [
    Actor,
    Actor,
    Actor,
  ];
  row = await proposeOnce();
});
afterAll(() => app.close());

async function proposeOnce() {
  const document = { id: documentId, allianceId: firms.allianceId, kind: 'agreement' as const };
  const input = { part: { kind: 'whole' }, message: '', answerBy: null, replaces: null } as const;
  const proposalId = await propose(app.services.versions, { document, actor: maya, input });
  const [made] = await app.services.db.select().from(proposal).where(eq(proposal.id, proposalId));
  if (made === undefined) throw new Error('not proposed');
  await withdrawProposal(app.services, { actor: maya, documentId, proposalId }, 'Only to begin with');
  return made;
}

async function proposeAgain() {
  const proposalId = proposalIdType.parse(randomUUID());
  await app.services.db.insert(proposal).values({ ...row, id: proposalId, at: new Date() });
  const act = (actor: Actor): ProposalAct => ({ actor, documentId, proposalId });
  const sign = (actor: Actor, firm: string): Promise<void> =>
    agreeTo(app.services, act(actor), {
      hash: row.hash,
      words: agreeingWords(row, firm),
      confirmedBy: 'password',
    });
  const decline = (actor: Actor): Promise<void> =>
    declineProposal(app.services, act(actor), { hash: row.hash, reason: 'No', confirmedBy: 'password' });
  const withdraw = (actor: Actor): Promise<void> => withdrawProposal(app.services, act(actor), 'Not yet');
  return { id: proposalId, sign, decline, withdraw };
}

/** How a proposal ended, how many rows are in force of it, and what the trail says of its end. */
async function outcomeOf(id: string) {
  const { rows } = await app.database.pool.query<{ end: ProposalEnd['how']; rows: number; lines: number }>(
    `select "end", (select count(*)::int from in_force where proposal_id = $1) as rows,
       (select count(*)::int from event where detail->>'proposalId' = $1::text
         and kind in ('came_in_force', 'proposal_declined', 'proposal_withdrawn')) as lines
     from proposal where id = $1`,
    [id],
  );
  return rows[0]!;
}

describe('acts at the same moment', { timeout: 120_000 }, () => {
  test('[PR6] [IF1] the two last signatures, 500 times: in force exactly once each time', async () => {
    for (let round = 0; round < 500; round++) {
      const { id, sign } = await proposeAgain();
      await Promise.all([sign(maya, 'Northwind'), sign(ingrid, 'Harbor'), sign(maya, 'Northwind')]);
      expect(await outcomeOf(id)).toEqual({ end: 'agreed', rows: 1, lines: 1 });
    }
    const { rows } = await app.database.pool.query<{ number: number }>(
      'select number from in_force where document_id = $1 order by at',
      [documentId],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  test('[PR6] [PR8] the last signature, a refusal and a withdrawal: one of them alone, and wholly', async () => {
    const ends = new Set<string>();
    for (let round = 0; round < 60; round++) {
      const { id, sign, decline, withdraw } = await proposeAgain();
      await sign(maya, 'Northwind');
      const acts = [() => sign(ingrid, 'Harbor'), () => decline(daniel), () => withdraw(maya)];
      const inTurn = [...acts.slice(round % 3), ...acts.slice(0, round % 3)];
      const settled = await Promise.allSettled(inTurn.map((act) => act()));
      const refused = settled.filter(({ status }) => status === 'rejected');
      expect(refused.map((one) => (one as PromiseRejectedResult).reason as unknown)).toMatchObject([
        { code: 'proposal_over' },
        { code: 'proposal_over' },
      ]);
      const { end, rows, lines } = await outcomeOf(id);
      expect({ rows, lines }).toEqual({ rows: end === 'agreed' ? 1 : 0, lines: 1 });
      ends.add(end);
    }
    expect(ends).toEqual(new Set(['agreed', 'declined', 'withdrawn']));
  });
});
