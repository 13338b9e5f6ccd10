/** Agreed decisions that are looked at again. */
import type { Review } from '@entente/protocol/api/decisions';
import { listReviews, recordReview } from '@entente/protocol/api/decisions';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeToDecision, proposeDecision } from './testing/agreed-decision.ts';
import { codeOf, type Answer } from './testing/browser.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { readAs, recordAs, startTwoFirms, type TwoFirms } from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;
let logId: string;

const dueOn = '2026-01-15';
const nextOn = '2099-06-01';

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
  logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
}, 60_000);
afterAll(() => app.close());

async function agreed(title: string, reviewOn = dueOn): Promise<ProposalDetail> {
  const proposal = await proposeDecision(firms, logId, { title, reviewOn });
  await agreeToDecision(firms, proposal);
  return proposal;
}

const reviewAs = (person: TestPerson, { id }: ProposalDetail, change: object = {}): Promise<Answer> =>
  person.browser.post(`/api/documents/${logId}/proposals/${id}/reviews`, {
    dueOn,
    nextOn,
    words: '',
    ...change,
  });

/** The day on which somebody's firm is to look at a decision again. */
async function dayFor(person: TestPerson, { id }: ProposalDetail): Promise<string | undefined> {
  const { body } = await person.browser.get(`/api/alliances/${firms.allianceId}/reviews`);
  return listReviews.output.parse(body).reviews.find(({ proposalId }) => proposalId === id)?.reviewOn;
}

const reviewsOf = async ({ part }: ProposalDetail): Promise<readonly Review[]> =>
  (await recordAs(firms.kenji, logId, part.kind === 'entry' ? part.id : '')).reviews;

test('[RB9] whoever may sign for a firm says that a decision stands; its text and the other firm’s review stay as they were', async () => {
  const proposal = await agreed('One carrier');
  const before = (await readAs(firms.kenji, proposal)).body as ProposalDetail;
  const answer = await reviewAs(firms.ingrid, proposal, { words: 'The new carrier is quicker still.' });
  expect(answer.status).toBe(200);
  expect(recordReview.output.parse(answer.body).reviews).toEqual(await reviewsOf(proposal));
  expect(await reviewsOf(proposal)).toMatchObject([
    { name: 'Ingrid Solheim', firm: 'Harbor', dueOn, nextOn, words: 'The new carrier is quicker still.' },
  ]);
  expect(await dayFor(firms.kenji, proposal)).toBe(nextOn);
  expect(await dayFor(firms.tomas, proposal)).toBe(dueOn);
  const { content, hash, signatures } = (await readAs(firms.kenji, proposal)).body as ProposalDetail;
  expect({ content, hash, signatures }).toEqual({
    content: before.content,
    hash: before.hash,
    signatures: before.signatures,
  });
  const { rows } = await app.database.pool.query<{ detail: object }>(
    `select detail from event where kind = 'decision_reviewed' and detail->>'proposalId' = $1`,
    [proposal.id],
  );
  expect(rows).toMatchObject([{ detail: { hash, dueOn, nextOn, role: 'signatory' } }]);
  expect(app.sent).toContainEqual({
    kind: 'agreeing_changed',
    allianceId: firms.allianceId,
    documentId: logId,
  });
});

test('[RB9] the same again changes nothing, another word of the same day is already said, and the next day is the next review', async () => {
  const proposal = await agreed('Two carriers');
  const both = await Promise.all([1, 2].map(() => reviewAs(firms.daniel, proposal)));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(codeOf(await reviewAs(firms.ingrid, proposal))).toBe('already_said');
  expect(codeOf(await reviewAs(firms.daniel, proposal, { nextOn: '2099-07-01' }))).toBe('already_said');
  expect(await reviewsOf(proposal)).toHaveLength(1);
  // The next day has not come.
  expect(codeOf(await reviewAs(firms.daniel, proposal, { dueOn: nextOn, nextOn: '2100-01-01' }))).toBe(
    'bad_request',
  );
});

test('[RB9] nothing is said of what is not agreed, not due, superseded or archived, nor by who may not sign', async () => {
  const open = await proposeDecision(firms, logId, { title: 'Still open', reviewOn: dueOn });
  const later = await agreed('Not due', '2099-01-01');
  const old = await agreed('Superseded');
  const supersedes = old.part.kind === 'entry' ? (old.part.id as never) : undefined;
  await agreeToDecision(firms, await proposeDecision(firms, logId, { title: 'Takes its place', supersedes }));
  const due = await agreed('Due');
  expect(codeOf(await reviewAs(firms.ingrid, open))).toBe('bad_request');
  expect(codeOf(await reviewAs(firms.ingrid, later, { dueOn: '2099-01-01', nextOn: '2100-01-01' }))).toBe(
    'bad_request',
  );
  expect(codeOf(await reviewAs(firms.ingrid, old))).toBe('bad_request');
  for (const change of [
    { dueOn: '2026-01-16' },
    { nextOn: '2026-01-20' },
    { nextOn: 'soon' },
    { nextOn: '0000-01-01' },
    { words: 7 },
  ])
    expect(codeOf(await reviewAs(firms.ingrid, due, change))).toBe('bad_request');
  for (const person of [firms.tomas, firms.kenji])
    expect(codeOf(await reviewAs(person, due))).toBe('not_allowed');
  const outsider = await startTwoFirms(app);
  expect(codeOf(await reviewAs(outsider.maya, due))).toBe('not_found');
  await firms.maya.browser.post(`/api/documents/${logId}/archive`, {});
  expect(codeOf(await reviewAs(firms.ingrid, due))).toBe('conflict');
  await expect(app.database.pool.query(`update decision_review set next_on = '2030-01-01'`)).rejects.toThrow(
    'never change',
  );
  await expect(app.database.pool.query(`truncate decision_review`)).rejects.toThrow('never change');
});
