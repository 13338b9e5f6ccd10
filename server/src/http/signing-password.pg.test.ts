import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, type Answer } from './testing/browser.ts';
import { signUp } from './testing/people.ts';
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

beforeAll(async () => {
  app = await createTestApp();
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

/** Each answer hashes a password, which is made to take long. */
const timeout = 60_000;

const proposeNew = async (): Promise<ProposalDetail> =>
  proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));

const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.status === 200 ? 'ok' : codeOf(answer))).toSorted();

describe('the password before a signature', { timeout }, () => {
  test('[PR9] without the right password nothing is signed, and after five wrong ones not with it either', async () => {
    const careless = await firms.place('Careless', 'signatory');
    const proposal = await proposeNew();
    const wrong = { password: 'not my password' };
    expect(codeOf(await agreeAs(careless, proposal, { password: null }))).toBe('password_wrong');
    expect(codeOf(await declineAs(careless, proposal, wrong))).toBe('password_wrong');
    const many = await Promise.all([1, 2, 3, 4, 5, 6].map(() => agreeAs(careless, proposal, wrong)));
    expect(codes(many)).toEqual([
      ...Array<string>(3).fill('password_wrong'),
      ...Array<string>(3).fill('too_many_requests'),
    ]);
    expect(codeOf(await agreeAs(careless, proposal))).toBe('too_many_requests');
    expect(proposalIn(await readAs(careless, proposal)).signatures).toEqual([]);
    const { rows } = await app.database.pool.query(
      `select detail from event where kind = 'password_refused' and user_id = $1`,
      [careless.userId],
    );
    expect(rows).toEqual(Array(5).fill({ detail: {} }));
    proposalIn(await agreeAs(firms.ingrid, proposal));
  });

  test('[PR9] nobody signs with the session of one and the password of another', async () => {
    const other = await signUp(app);
    const proposal = await proposeNew();
    await app.database.pool.query(
      `update account set password = (select password from account where user_id = $1) where user_id = $2`,
      [other.userId, other.userId],
    );
    await app.database.pool.query(`delete from account where user_id = $1`, [firms.daniel.userId]);
    expect(proposalIn(await readAs(firms.daniel, proposal)).asked).toBeNull();
    expect(codeOf(await declineAs(firms.daniel, proposal))).toBe('password_wrong');
    expect(codeOf(await declineAs(firms.daniel, proposal, { password: null }))).toBe('password_wrong');
  });
});
