/** What can go wrong between reading a proposal and signing it; races of whole acts stand in signing-races.pg.test.ts. */
import type { InForceSummary } from '@entente/protocol/api/in-force';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { codeOf, type Answer } from './testing/browser.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  agreeAs,
  declineAs,
  proposalIn,
  proposeAs,
  readAs,
  startTwoFirms,
  type TwoFirms,
} from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;

/** The first proposal starts the thread that computes contents, which takes a while on a busy machine. */
const timeout = 60_000;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

const proposeNew = async (): Promise<ProposalDetail> =>
  proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));

const wordsShownTo = async (person: TestPerson, proposal: ProposalDetail): Promise<string> =>
  proposalIn(await readAs(person, proposal)).asked?.words ?? '';

const inForceOf = async ({ documentId }: ProposalDetail): Promise<InForceSummary[]> => {
  const { body } = await firms.kenji.browser.get(`/api/documents/${documentId}/in-force`);
  return (body as { texts: InForceSummary[] }).texts;
};

const signersOf = async (proposal: ProposalDetail): Promise<string[]> =>
  proposalIn(await readAs(firms.kenji, proposal)).signatures.map(({ name, firm }) => `${name}, ${firm}`);

const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.status === 200 ? 'ok' : codeOf(answer))).toSorted();

/** A second place in the alliance, in the other firm. */
const placeAgain = ({ userId }: TestPerson) =>
  app.database.pool.query(
    `insert into member (id, alliance_id, user_id, firm_id, role) values ($1, $2, $3, $4, 'signatory')`,
    [crypto.randomUUID(), firms.allianceId, userId, firms.ownFirmId],
  );

/** How many statements wait for what another transaction holds. */
async function countWaiting(): Promise<number> {
  const { rows } = await app.database.pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

/** Lets `act` come while a statement is under way elsewhere, which is committed when `act` waits for it. */
async function atThatMoment(
  [statement, values]: readonly [string, unknown[]],
  act: () => Promise<Answer>,
): Promise<Answer> {
  const client = await app.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(statement, values);
    const answer = act();
    await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout });
    await client.query('commit');
    return await answer;
  } finally {
    client.release();
  }
}

describe('between reading and signing', { timeout }, () => {
  test('[PR5] the text was renewed: the hash and the words of the old one sign neither the old one nor the new one', async () => {
    const old = await proposeNew();
    const words = await wordsShownTo(firms.ingrid, old);
    await firms.pen(old.documentId).add('Said on the call.');
    const renewed = proposalIn(await proposeAs(firms.tomas, old.documentId, { replaces: old.id }));
    expect(codeOf(await agreeAs(firms.ingrid, old, { words }))).toBe('proposal_over');
    expect(codeOf(await agreeAs(firms.ingrid, renewed, { hash: old.hash, words }))).toBe('other_text');
    expect(codeOf(await agreeAs(firms.ingrid, renewed, { words }))).toBe('other_text');
    expect(codeOf(await declineAs(firms.ingrid, renewed, { hash: old.hash }))).toBe('other_text');
    expect([...(await signersOf(old)), ...(await signersOf(renewed))]).toEqual([]);
  });

  test('[PR5] [IF1] two signatories of one firm press at once: the text is in force once, and who came too late is told', async () => {
    const proposal = await proposeNew();
    proposalIn(await agreeAs(firms.maya, proposal));
    const words = await wordsShownTo(firms.ingrid, proposal);
    const both = [firms.ingrid, firms.daniel].map((one) => agreeAs(one, proposal, { words }));
    expect(codes(await Promise.all(both))).toEqual(['ok', 'proposal_over']);
    const texts = await inForceOf(proposal);
    expect(texts).toHaveLength(1);
    expect(texts[0]!.signatures.map(({ firm }) => firm)).toEqual(['Northwind', 'Harbor']);
  });

  test('[PR8] two decline at once: one of them has ended it, the other is told', async () => {
    const proposal = await proposeNew();
    const both = [firms.ingrid, firms.daniel].map((one) => declineAs(one, proposal));
    expect(codes(await Promise.all(both))).toEqual(['ok', 'proposal_over']);
  });

  test('[PR5] nobody is of two firms: a second place is refused, and who changes the firm signs for neither with what they read', async () => {
    const proposal = await proposeNew();
    const sofia = await firms.place('Sofia Haddad', 'signatory');
    const { pool } = app.database;
    await expect(placeAgain(sofia)).rejects.toThrow('duplicate key');
    const words = await wordsShownTo(sofia, proposal);
    const move = (firmId: string) =>
      pool.query('update member set firm_id = $1 where user_id = $2', [firmId, sofia.userId]);
    await move(firms.ownFirmId);
    expect(codeOf(await agreeAs(sofia, proposal, { words }))).toBe('other_text');
    proposalIn(await agreeAs(sofia, proposal));
    await move(firms.partnerFirmId);
    proposalIn(await agreeAs(sofia, proposal));
    expect(await signersOf(proposal)).toEqual(['Sofia Haddad, Northwind']);
    expect(proposalIn(await readAs(firms.maya, proposal)).end).toBeNull();
  });

  test('[PR7] removed at the moment of signing: nothing is signed', async () => {
    const proposal = await proposeNew();
    const sofia = await firms.place('Sofia Haddad', 'signatory');
    const words = await wordsShownTo(sofia, proposal);
    const removal = 'delete from member where user_id = $1';
    const answer = await atThatMoment([removal, [sofia.userId]], () => agreeAs(sofia, proposal, { words }));
    expect(codeOf(answer)).toBe('not_found');
    expect(await signersOf(proposal)).toEqual([]);
  });

  test('[PR7] archived at the moment of the last signature: nothing comes in force', async () => {
    const proposal = await proposeNew();
    proposalIn(await agreeAs(firms.maya, proposal));
    const words = await wordsShownTo(firms.ingrid, proposal);
    const archival = 'update document set archived_at = now() where id = $1';
    const answer = await atThatMoment([archival, [proposal.documentId]], () =>
      agreeAs(firms.ingrid, proposal, { words }),
    );
    expect(codeOf(answer)).toBe('conflict');
    expect(await inForceOf(proposal)).toEqual([]);
  });

  test('[PR4] the rule is changed in between: it is asked by the one that was proposed under', async () => {
    const proposal = await proposeNew();
    const rules = `/api/alliances/${firms.allianceId}/signing-rules`;
    const { ingrid, daniel, maya } = firms;
    const named = { needed: 2, people: [ingrid.userId, daniel.userId] };
    expect((await daniel.browser.post(rules, named)).status).toBe(200);
    proposalIn(await agreeAs(maya, proposal));
    expect(proposalIn(await agreeAs(ingrid, proposal)).end?.how).toBe('agreed');
    const next = await proposeNew();
    proposalIn(await agreeAs(maya, next));
    expect(proposalIn(await agreeAs(ingrid, next)).end).toBeNull();
    expect((await daniel.browser.post(rules, { needed: 1, people: null })).status).toBe(200);
    expect(proposalIn(await agreeAs(daniel, next)).end?.how).toBe('agreed');
  });

  test('[PR6] what was signed, sent again by somebody who caught it: not with another session, and not to another proposal', async () => {
    const proposal = await proposeNew();
    const { hash, documentId, id } = proposal;
    const body = { hash, words: await wordsShownTo(firms.ingrid, proposal), password: 'x'.repeat(20) };
    const path = `/api/documents/${documentId}/proposals/${id}/agree`;
    expect((await firms.ingrid.browser.post(path, body)).status).toBe(200);
    expect(codeOf(await firms.maya.browser.post(path, body))).toBe('other_text');
    expect(codeOf(await firms.kenji.browser.post(path, body))).toBe('not_allowed');
    const other = await proposeNew();
    const elsewhere = path.replace(documentId, other.documentId);
    expect(codeOf(await firms.daniel.browser.post(elsewhere, body))).toBe('not_found');
    expect(await signersOf(proposal)).toEqual(['Ingrid Solheim, Harbor']);
  });
});
