import { setDecisionValues, addDecisions, writeDecisionPlain } from '@entente/documents/log/write-log';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { InForceDetail, InForceSummary, RulingOf } from '@entente/protocol/api/in-force';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { member } from '../db/schema/alliances.ts';
import { codeOf, type Answer } from './testing/browser.ts';
import { signUp, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  agreeAs,
  confirmReadBack,
  declineAs,
  proposalIn,
  proposeAs,
  readAs,
  startTwoFirms,
  withdrawAs,
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

const inForceOf = async (documentId: string) => {
  const { body } = await firms.kenji.browser.get(`/api/documents/${documentId}/in-force`);
  return body as { texts: InForceSummary[]; rulings: RulingOf[] };
};

const linesOf = async ({ id }: ProposalDetail): Promise<string[]> => {
  const { rows } = await app.database.pool.query<{ kind: string }>(
    `select kind from event where detail->>'proposalId' = $1 order by id`,
    [id],
  );
  return rows.map(({ kind }) => kind);
};

/** Agrees for both firms. */
async function bringInForce(proposal: ProposalDetail): Promise<void> {
  proposalIn(await agreeAs(firms.maya, proposal));
  proposalIn(await agreeAs(firms.ingrid, proposal));
}

const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.status === 200 ? 'ok' : codeOf(answer))).toSorted();

describe('agreeing', { timeout }, () => {
  test('[PR5] [IF1] with a signature of each firm the text is in force, with who signed, when and in which words', async () => {
    const proposal = await proposeNew();
    const first = proposalIn(await agreeAs(firms.maya, proposal));
    expect(first.end).toBeNull();
    expect(first.asked).toBeNull();
    expect(await inForceOf(proposal.documentId)).toMatchObject({ texts: [] });
    const last = proposalIn(await agreeAs(firms.ingrid, proposal));
    expect(last.end).toMatchObject({ how: 'agreed', by: { userId: firms.ingrid.userId } });
    const { texts } = await inForceOf(proposal.documentId);
    expect(texts).toMatchObject([{ id: proposal.id, number: 1, hash: proposal.hash, supersededBy: null }]);
    expect(texts[0]!.signatures).toMatchObject([
      { name: 'Maya Lindqvist', firm: 'Northwind', role: 'liaison', confirmedBy: 'password' },
      { name: 'Ingrid Solheim', firm: 'Harbor', role: 'signatory', confirmedBy: 'password' },
    ]);
    expect(texts[0]!.signatures[1]!.words).toBe(
      `I agree for Harbor to “Weekly call”, exactly as it is shown here. Its SHA-256 is ${proposal.hash}.`,
    );
    expect(await linesOf(proposal)).toEqual([
      'proposal_made',
      'proposal_signed',
      'proposal_signed',
      'came_in_force',
    ]);
  });

  test('[PR5] another hash or other words than those shown are refused, and nothing is signed', async () => {
    const proposal = await proposeNew();
    const other = 'a'.repeat(64);
    expect(codeOf(await agreeAs(firms.ingrid, proposal, { hash: other }))).toBe('other_text');
    expect(codeOf(await agreeAs(firms.ingrid, proposal, { words: 'I agree for Northwind.' }))).toBe(
      'other_text',
    );
    expect(codeOf(await declineAs(firms.ingrid, proposal, { hash: other }))).toBe('other_text');
    for (const change of [
      { hash: proposal.hash.toUpperCase() },
      { hash: `${proposal.hash}\n` },
      { hash: null },
      { words: 7 },
      { words: 'x'.repeat(2001) },
      { password: 'x'.repeat(129) },
      { password: {} },
    ])
      expect(codeOf(await agreeAs(firms.ingrid, proposal, change))).toBe('bad_request');
    expect(proposalIn(await readAs(firms.ingrid, proposal)).signatures).toEqual([]);
    expect(await linesOf(proposal)).toEqual(['proposal_made']);
  });

  test('[PR5] [PR6] who signs twice, or sends it again after it came in force, has signed once', async () => {
    const proposal = await proposeNew();
    const words = proposalIn(await readAs(firms.maya, proposal)).asked!.words;
    const twice = await Promise.all([1, 2, 3].map(() => agreeAs(firms.maya, proposal, { words })));
    expect(codes(twice)).toEqual(['ok', 'ok', 'ok']);
    proposalIn(await agreeAs(firms.ingrid, proposal));
    proposalIn(await agreeAs(firms.maya, proposal, { words }));
    expect((await linesOf(proposal)).filter((kind) => kind === 'proposal_signed')).toHaveLength(2);
    expect((await inForceOf(proposal.documentId)).texts).toHaveLength(1);
  });

  test('[PR7] who was demoted or removed after reading does not sign', async () => {
    const signatory = await firms.place('Sofia Haddad', 'signatory');
    const proposal = await proposeNew();
    const words = proposalIn(await readAs(signatory, proposal)).asked!.words;
    const { db } = app.services;
    const own = and(eq(member.userId, signatory.userId), eq(member.allianceId, firms.allianceId));
    await db.update(member).set({ role: 'editor' }).where(own);
    expect(codeOf(await agreeAs(signatory, proposal, { words }))).toBe('not_allowed');
    expect(codeOf(await declineAs(signatory, proposal))).toBe('not_allowed');
    await db.delete(member).where(own);
    const { hash, documentId, id } = proposal;
    const body = { hash, words, password: 'a password of some length' };
    const path = `/api/documents/${documentId}/proposals/${id}/agree`;
    expect(codeOf(await signatory.browser.post(path, body))).toBe('not_found');
    expect(proposalIn(await readAs(firms.maya, proposal)).signatures).toEqual([]);
  });

  test('[PR7] nothing is agreed to in an archived document, and it can still be withdrawn and read', async () => {
    const proposal = await proposeNew();
    const { documentId } = proposal;
    const words = proposalIn(await readAs(firms.ingrid, proposal)).asked!.words;
    await firms.maya.browser.post(`/api/documents/${documentId}/archive`);
    expect(codeOf(await agreeAs(firms.ingrid, proposal, { words }))).toBe('conflict');
    expect(codeOf(await declineAs(firms.ingrid, proposal))).toBe('conflict');
    expect(codeOf(await proposeAs(firms.ingrid, documentId))).toBe('conflict');
    expect(proposalIn(await readAs(firms.ingrid, proposal)).asked).toBeNull();
    expect(proposalIn(await withdrawAs(firms.maya, proposal)).end?.how).toBe('withdrawn');
  });

  test('[PR8] a refusal ends it with its reason; whoever comes later is told, and it stays', async () => {
    const proposal = await proposeNew();
    proposalIn(await agreeAs(firms.maya, proposal));
    const words = proposalIn(await readAs(firms.ingrid, proposal)).asked!.words;
    expect(codeOf(await declineAs(firms.daniel, proposal, { reason: ' ' }))).toBe('bad_request');
    const declined = proposalIn(await declineAs(firms.daniel, proposal));
    expect(declined.end).toMatchObject({
      how: 'declined',
      by: { name: 'Daniel Okafor', firmId: firms.partnerFirmId },
      reason: 'The second paragraph is not what we said.',
    });
    expect(codeOf(await agreeAs(firms.ingrid, proposal, { words }))).toBe('proposal_over');
    expect(codeOf(await withdrawAs(firms.maya, proposal))).toBe('proposal_over');
    expect(proposalIn(await declineAs(firms.daniel, proposal)).end).toEqual(declined.end);
    expect((await inForceOf(proposal.documentId)).texts).toEqual([]);
  });

  test('[PR4] a firm that wants two signatures, of people it names; the rule is that of the day it was proposed', async () => {
    const rules = `/api/alliances/${firms.allianceId}/signing-rules`;
    const { ingrid, daniel, maya } = firms;
    const set = (person: TestPerson, body: object) => person.browser.post(rules, body);
    const before = await proposeNew();
    expect(codeOf(await set(daniel, { needed: 2, people: [ingrid.userId] }))).toBe('bad_request');
    expect(codeOf(await set(daniel, { needed: 1, people: [maya.userId] }))).toBe('bad_request');
    expect(codeOf(await set(daniel, { needed: 1, people: [firms.kenji.userId] }))).toBe('bad_request');
    expect(codeOf(await set(daniel, { needed: 3, people: null }))).toBe('bad_request');
    expect(codeOf(await set(daniel, { needed: 1, people: [] }))).toBe('bad_request');
    const people = [daniel.userId, ingrid.userId, ingrid.userId];
    expect((await set(daniel, { needed: 2, people })).status).toBe(200);
    expect((await set(maya, { needed: 2, people: null })).status).toBe(400);
    const third = await firms.place('Sofia Haddad', 'signatory');

    await bringInForce(before);
    expect(proposalIn(await readAs(maya, before)).end?.how).toBe('agreed');
    const proposal = await proposeNew();
    await bringInForce(proposal);
    expect(proposalIn(await readAs(third, proposal))).toMatchObject({ end: null, asked: null });
    expect(codeOf(await agreeAs(third, proposal))).toBe('not_allowed');
    expect(proposalIn(await agreeAs(daniel, proposal)).end?.how).toBe('agreed');
    expect((await set(daniel, { needed: 1, people: null })).status).toBe(200);
  });
});

describe('in force', { timeout }, () => {
  test('[IF1] the database refuses to change or remove what is in force, and a signature', async () => {
    await bringInForce(await proposeNew());
    const { pool } = app.database;
    for (const table of ['in_force', 'signature']) {
      await expect(pool.query(`update ${table} set hash = 'x'`)).rejects.toThrow('never change');
      await expect(pool.query(`delete from ${table}`)).rejects.toThrow('never change');
      await expect(pool.query(`truncate ${table} cascade`)).rejects.toThrow('never change');
    }
  });

  test('[IF2] a section amends the whole, and the next whole takes the place of both', async () => {
    const documentId = await firms.makeAgreement();
    const pen = firms.pen(documentId);
    const whole = proposalIn(await proposeAs(firms.maya, documentId));
    await bringInForce(whole);
    const sections = await pen.sections();
    const last = sections.at(-1)!;
    await pen.add('We also meet in person.');
    const section = proposalIn(
      await proposeAs(firms.ingrid, documentId, { part: { kind: 'section', id: last.id } }),
    );
    expect(section.inForce?.id).toBe(whole.id);
    expect(JSON.parse(section.inForce!.content)).toEqual({ type: 'doc', content: last.blocks });
    await bringInForce(section);
    const amended = (await inForceOf(documentId)).texts;
    expect(amended.map(({ id, supersededBy, amendedBy }) => ({ id, supersededBy, amendedBy }))).toEqual([
      { id: section.id, supersededBy: null, amendedBy: [] },
      { id: whole.id, supersededBy: null, amendedBy: [section.id] },
    ]);
    const next = proposalIn(await proposeAs(firms.maya, documentId));
    expect(next.inForce).toEqual({ id: section.id, content: next.content });
    await bringInForce(next);
    const { texts } = await inForceOf(documentId);
    expect(texts.map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
      [2, null],
      [1, next.id],
      [1, next.id],
    ]);
    const old = await firms.kenji.browser.get(`/api/documents/${documentId}/in-force/${whole.id}`);
    expect((old.body as InForceDetail).content).toBe(whole.content);
  });

  test('[IF3] a decision is agreed, superseded and declined by the rows alone', async () => {
    const logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
    const log = firms.pen(logId);
    const [old, young] = await log.write((ydoc) =>
      addDecisions(ydoc, [{ title: 'One carrier' }, { title: 'Two carriers' }]),
    );
    await log.number('decisions', 'decision');
    await log.write((ydoc) => setDecisionValues(ydoc, young!, { supersedes: old! }));
    const entry = (id: string | undefined) => ({ part: { kind: 'entry', id } });
    const rulings = async () =>
      Object.fromEntries((await inForceOf(logId)).rulings.map(({ entryId, ruling }) => [entryId, ruling]));

    const first = proposalIn(await proposeAs(firms.maya, logId, entry(old)));
    proposalIn(await declineAs(firms.ingrid, first));
    expect(await rulings()).toEqual({ [old!]: 'declined' });
    const again = proposalIn(await proposeAs(firms.maya, logId, { ...entry(old), replaces: first.id }));
    expect(await rulings()).toEqual({});
    await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, again);
    await bringInForce(again);
    expect(await rulings()).toEqual({ [old!]: 'agreed' });
    const later = proposalIn(await proposeAs(firms.ingrid, logId, entry(young)));
    expect(await rulings()).toEqual({ [old!]: 'agreed' });
    await confirmReadBack({ saying: firms.maya, proposing: firms.ingrid }, later);
    await bringInForce(later);
    expect(await rulings()).toEqual({ [old!]: 'superseded', [young!]: 'agreed' });
  });

  test('[IF4] whatever the draft says afterwards, what is in force and its page stay as they were', async () => {
    const proposal = await proposeNew();
    await bringInForce(proposal);
    const path = `/api/documents/${proposal.documentId}/in-force/${proposal.id}`;
    const before = (await firms.kenji.browser.get(path)).body;
    await firms.pen(proposal.documentId).add('Harbor pays for everything.');
    await firms.maya.browser.patch(`/api/documents/${proposal.documentId}`, { title: 'Another name' });
    await firms.maya.browser.post(`/api/documents/${proposal.documentId}/archive`);
    expect((await firms.kenji.browser.get(path)).body).toEqual(before);
    const stranger = await signUp(app);
    expect((await stranger.browser.get(path)).status).toBe(404);
    const missing = path.replace(proposal.id, crypto.randomUUID());
    expect((await firms.kenji.browser.get(missing)).status).toBe(404);
    const all = await firms.kenji.browser.get(`/api/alliances/${firms.allianceId}/in-force`);
    expect((all.body as { texts: InForceSummary[] }).texts.map(({ id }) => id)).toContain(proposal.id);
  });

  test('[IF4] a decision in force keeps its words while somebody writes into the log', async () => {
    const { body } = await firms.maya.browser.get(`/api/alliances/${firms.allianceId}/documents`);
    const log = (body as { documents: { id: string; kind: string }[] }).documents.find(
      ({ kind }) => kind === 'log',
    )!.id;
    const [, id] = (await inForceOf(log)).rulings.map(({ entryId }) => entryId);
    const text = (await inForceOf(log)).texts.find(({ part }) => 'id' in part && part.id === id)!;
    await firms.pen(log).write((ydoc) => {
      writeDecisionPlain(ydoc, id as EntryId, { field: 'title', characters: 'No carrier at all' });
    });
    const read = await firms.ingrid.browser.get(`/api/documents/${log}/in-force/${text.id}`);
    expect((read.body as InForceDetail).content).not.toContain('No carrier at all');
    expect((read.body as InForceDetail).hash).toBe(text.hash);
  });
});
