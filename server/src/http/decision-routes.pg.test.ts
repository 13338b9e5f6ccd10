import type { EntryId } from '@entente/documents/entries/entry-id';
import { addDecisions, setDecisionValues, writeDecisionPlain } from '@entente/documents/log/write-log';
import { listReviews, type ReadBackId } from '@entente/protocol/api/decisions';
import { listDocumentInForce, type InForceSummary, type RulingOf } from '@entente/protocol/api/in-force';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, type Answer } from './testing/browser.ts';
import { signUp, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  agreeAs,
  answerReadBackAs,
  confirmReadBack,
  declineAs,
  dissentAs,
  proposalIn,
  proposeAs,
  readAs,
  readBackAs,
  recordAs,
  startTwoFirms,
  withdrawAs,
  type TwoFirms,
} from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;
let logId: string;
let editor: TestPerson;
let viewer: TestPerson;

/** The first proposal starts the thread that computes contents, which takes a while on a busy machine. */
const timeout = 60_000;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
  editor = await firms.place('Sofia Haddad', 'editor');
  viewer = await firms.place('Priya Nair', 'viewer');
  logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
}, timeout);
afterAll(() => app.close());

const newEntry = async (title: string, supersedes?: string): Promise<string> => {
  const pen = firms.pen(logId);
  const [id] = await pen.write((ydoc) =>
    addDecisions(ydoc, [{ title, ...(supersedes && { supersedes: supersedes as never }) }]),
  );
  await pen.number('decisions', 'decision');
  return id!;
};

const proposeEntry = async (id: string, input: object = {}): Promise<ProposalDetail> =>
  proposalIn(await proposeAs(firms.maya, logId, { part: { kind: 'entry', id }, ...input }));

/** A decision proposed by Northwind. */
const proposeNew = async (title = 'One carrier'): Promise<ProposalDetail> =>
  proposeEntry(await newEntry(title));

const entryOf = ({ part }: ProposalDetail): string => (part.kind === 'entry' ? part.id : '');

const readBacksOf = async (proposal: ProposalDetail) =>
  (await recordAs(viewer, logId, entryOf(proposal))).readBacks.filter(
    ({ proposalId }) => proposalId === proposal.id,
  );

const newestOf = async (proposal: ProposalDetail): Promise<ReadBackId> =>
  (await readBacksOf(proposal)).at(-1)!.id;

const linesOf = async ({ id }: ProposalDetail): Promise<string[]> => {
  const { rows } = await app.database.pool.query<{ kind: string }>(
    `select kind from event where detail->>'proposalId' = $1 order by id`,
    [id],
  );
  return rows.map(({ kind }) => kind);
};

const rulings = async () => {
  const { body } = await viewer.browser.get(`/api/documents/${logId}/in-force`);
  const { rulings: found } = body as { texts: InForceSummary[]; rulings: RulingOf[] };
  return Object.fromEntries(found.map(({ entryId, ruling }) => [entryId, ruling]));
};

const standingOf = ({ readBacks }: ProposalDetail) => readBacks.map(({ standing }) => standing);
const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.status === 200 ? 'ok' : codeOf(answer))).toSorted();

const why = { verdict: 'not_quite', reason: 'One carrier for each lane, not for all.' };

describe('read-backs', { timeout }, () => {
  test('[RB1] [RB2] [RB3] [RB4] nobody signs before the other firm has said it and the first has confirmed it', async () => {
    const proposal = await proposeNew();
    expect(proposal.readBacks).toEqual([{ firmId: firms.partnerFirmId, standing: 'asked' }]);
    for (const person of [firms.maya, firms.ingrid])
      expect(codeOf(await agreeAs(person, proposal))).toBe('read_back_first');

    expect(standingOf(proposalIn(await readBackAs(editor, proposal, 'We use one carrier.')))).toEqual([
      'said',
    ]);
    expect(codeOf(await agreeAs(firms.ingrid, proposal))).toBe('read_back_first');
    const id = await newestOf(proposal);
    const said = proposalIn(await answerReadBackAs(firms.tomas, proposal, { id, ...why }));
    expect(standingOf(said)).toEqual(['not_quite']);
    expect(codeOf(await agreeAs(firms.maya, proposal))).toBe('read_back_first');

    proposalIn(await readBackAs(firms.ingrid, proposal, 'Each lane has one carrier.'));
    const second = await newestOf(proposal);
    const meant = await answerReadBackAs(firms.maya, proposal, { id: second, verdict: 'meant' });
    expect(standingOf(proposalIn(meant))).toEqual(['meant']);
    expect(await readBacksOf(proposal)).toMatchObject([
      {
        round: 1,
        name: 'Sofia Haddad',
        firm: 'Harbor',
        words: 'We use one carrier.',
        answer: { name: 'Tomás Rivera', firm: 'Northwind', ...why },
      },
      { round: 2, name: 'Ingrid Solheim', answer: { name: 'Maya Lindqvist', verdict: 'meant' } },
    ]);
    proposalIn(await agreeAs(firms.ingrid, proposal));
    expect(proposalIn(await agreeAs(firms.maya, proposal)).end?.how).toBe('agreed');
    expect(await linesOf(proposal)).toEqual([
      'proposal_made',
      'read_back_said',
      'read_back_answered',
      'read_back_said',
      'read_back_answered',
      'proposal_signed',
      'proposal_signed',
      'came_in_force',
    ]);
  });

  test('[RB1] a renewed proposal asks for a read-back of its own, and the earlier rounds stay', async () => {
    const first = await proposeNew();
    await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, first);
    const renewed = await proposeEntry(entryOf(first), { replaces: first.id });
    expect(standingOf(renewed)).toEqual(['asked']);
    expect(codeOf(await agreeAs(firms.ingrid, renewed))).toBe('read_back_first');
    expect(await readBacksOf(first)).toMatchObject([{ answer: { verdict: 'meant' } }]);
    expect(codeOf(await readBackAs(editor, first, 'Again'))).toBe('proposal_over');
  });

  test('[RB2] only a firm that did not propose reads back, by those who write for it', async () => {
    const proposal = await proposeNew();
    expect(codeOf(await readBackAs(firms.tomas, proposal))).toBe('not_allowed');
    expect(codeOf(await readBackAs(firms.kenji, proposal))).toBe('not_allowed');
    expect(codeOf(await readBackAs(viewer, proposal))).toBe('not_allowed');
    expect(codeOf(await readBackAs(await signUp(app), proposal))).toBe('not_found');
    expect(codeOf(await readBackAs(editor, proposal, '  '))).toBe('bad_request');
    expect(codeOf(await readBackAs(editor, proposal, 'x'.repeat(2001)))).toBe('bad_request');
    const agreement = proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));
    expect(agreement.readBacks).toEqual([]);
    expect(codeOf(await readBackAs(editor, agreement))).toBe('bad_request');
    expect(codeOf(await readBackAs(editor, { ...proposal, documentId: agreement.documentId }))).toBe(
      'not_found',
    );
    expect(await linesOf(proposal)).toEqual(['proposal_made']);
  });

  test('[RB2] [RB7] said twice is said once; while it waits, and when it was meant, nothing else is said', async () => {
    const proposal = await proposeNew();
    const words = ['One.', 'One.', 'One.'];
    const same = await Promise.all(words.map((said) => readBackAs(editor, proposal, said)));
    expect(codes(same)).toEqual(['ok', 'ok', 'ok']);
    expect(await readBacksOf(proposal)).toHaveLength(1);
    expect(codeOf(await readBackAs(editor, proposal, 'Two.'))).toBe('already_said');
    expect(codeOf(await readBackAs(firms.daniel, proposal, 'One.'))).toBe('already_said');
    const id = await newestOf(proposal);
    proposalIn(await answerReadBackAs(firms.maya, proposal, { id, verdict: 'meant' }));
    expect(codeOf(await readBackAs(firms.daniel, proposal, 'Two.'))).toBe('already_said');
  });

  test('[RB3] [RB7] the firm that proposed answers, once, with a reason when it was not quite that', async () => {
    const proposal = await proposeNew();
    proposalIn(await readBackAs(editor, proposal));
    const id = await newestOf(proposal);
    const answer = (person: TestPerson, verdict: { verdict: string; reason?: string }) =>
      answerReadBackAs(person, proposal, { id, ...verdict });
    const meant = { verdict: 'meant' };
    for (const person of [editor, firms.ingrid, firms.kenji, viewer])
      expect(codeOf(await answer(person, meant))).toBe('not_allowed');
    expect(codeOf(await answer(await signUp(app), meant))).toBe('not_found');
    expect(codeOf(await answer(firms.maya, { verdict: 'not_quite' }))).toBe('bad_request');
    expect(codeOf(await answer(firms.maya, { verdict: 'not_quite', reason: ' ' }))).toBe('bad_request');
    const missing = crypto.randomUUID() as ReadBackId;
    expect(codeOf(await answerReadBackAs(firms.maya, proposal, { id: missing, ...meant }))).toBe('not_found');
    const both = await Promise.all([answer(firms.maya, meant), answer(firms.tomas, why)]);
    expect(codes(both)).toEqual(['already_said', 'ok']);
    const winner = (await readBacksOf(proposal))[0]!.answer!;
    const again = winner.verdict === 'meant' ? answer(firms.maya, meant) : answer(firms.tomas, why);
    expect((await again).status).toBe(200);
    expect(await linesOf(proposal)).toEqual(['proposal_made', 'read_back_said', 'read_back_answered']);
  });

  test('[RB4] [RB7] of what is over or archived nothing is said; declining and withdrawing need no read-back', async () => {
    const declined = await proposeNew();
    proposalIn(await readBackAs(editor, declined));
    proposalIn(await declineAs(firms.ingrid, declined));
    const id = await newestOf(declined);
    expect(codeOf(await answerReadBackAs(firms.maya, declined, { id, verdict: 'meant' }))).toBe(
      'proposal_over',
    );
    const withdrawn = await proposeNew();
    proposalIn(await withdrawAs(firms.maya, withdrawn));
    expect(codeOf(await readBackAs(editor, withdrawn))).toBe('proposal_over');
    const open = await proposeNew();
    await firms.maya.browser.post(`/api/documents/${logId}/archive`);
    expect(codeOf(await readBackAs(editor, open))).toBe('conflict');
    expect(codeOf(await dissentAs(editor, open))).toBe('conflict');
    expect((await recordAs(viewer, logId, entryOf(declined))).readBacks).toHaveLength(1);
    await firms.maya.browser.post(`/api/documents/${logId}/bring-back`);
    expect((await readBackAs(editor, open)).status).toBe(200);
  });

  test('[RB7] the database refuses to change or remove what was said', async () => {
    const proposal = await proposeNew();
    await confirmReadBack({ saying: editor, proposing: firms.maya }, proposal);
    proposalIn(await dissentAs(editor, proposal));
    const { pool } = app.database;
    for (const [table, column] of [
      ['read_back', 'words'],
      ['read_back_answer', 'reason'],
      ['dissent', 'words'],
    ]) {
      await expect(pool.query(`update ${table} set ${column} = 'x'`)).rejects.toThrow('never change');
      await expect(pool.query(`delete from ${table}`)).rejects.toThrow('never change');
      await expect(pool.query(`truncate ${table} cascade`)).rejects.toThrow('never change');
    }
  });
});

describe('at the same moment', { timeout }, () => {
  test('[RB2] [RB3] of two read-backs one stands, and of two answers to it', async () => {
    const proposal = await proposeNew();
    const said = await Promise.all([
      readBackAs(firms.ingrid, proposal, 'One carrier, whoever it is.'),
      readBackAs(firms.daniel, proposal, 'One carrier for each lane.'),
    ]);
    expect(codes(said)).toEqual(['already_said', 'ok']);
    expect(await readBacksOf(proposal)).toHaveLength(1);
    const id = await newestOf(proposal);
    const answered = await Promise.all([
      answerReadBackAs(firms.maya, proposal, { id, verdict: 'meant' }),
      answerReadBackAs(firms.tomas, proposal, { id, ...why }),
    ]);
    expect(codes(answered)).toEqual(['already_said', 'ok']);
    expect(await linesOf(proposal)).toEqual(['proposal_made', 'read_back_said', 'read_back_answered']);
  });
});

describe('after it', { timeout }, () => {
  async function agree(proposal: ProposalDetail): Promise<void> {
    await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, proposal);
    proposalIn(await agreeAs(firms.maya, proposal));
    proposalIn(await agreeAs(firms.ingrid, proposal));
  }

  test('[RB5] [IF3] an agreed decision is superseded by another, when that is agreed and not before', async () => {
    const old = await newEntry('One carrier');
    await agree(await proposeEntry(old));
    const again = await proposeAs(firms.maya, logId, { part: { kind: 'entry', id: old } });
    expect(codeOf(again)).toBe('bad_request');
    const young = await newEntry('Two carriers', old);
    const later = await proposeEntry(young);
    expect((await rulings())[old]).toBe('agreed');
    await agree(later);
    expect(await rulings()).toMatchObject({ [old]: 'superseded', [young]: 'agreed' });
    expect(codeOf(await proposeAs(firms.maya, logId, { part: { kind: 'entry', id: old } }))).toBe(
      'bad_request',
    );
  });

  test('[RB5] [PR3] of two that are to supersede one decision, also proposed at the same moment, one alone does', async () => {
    const old = await newEntry('Two desks');
    await agree(await proposeEntry(old));
    const rivals = [await newEntry('One desk', old), await newEntry('No desk', old)];
    const answers = await Promise.all(
      rivals.map((id) => proposeAs(firms.maya, logId, { part: { kind: 'entry', id } })),
    );
    expect(codes(answers)).toEqual(['already_proposed', 'ok']);
    const won = proposalIn(answers.find(({ status }) => status === 200)!);
    const lost = rivals.find((id) => id !== entryOf(won))!;
    await agree(won);
    const late = await proposeAs(firms.ingrid, logId, { part: { kind: 'entry', id: lost } });
    expect(codeOf(late)).toBe('bad_request');
    expect(JSON.stringify(late.body)).toContain(`Supersede ${won.place} instead`);
    const heir = await newEntry('Half a desk', entryOf(won));
    await agree(await proposeEntry(heir));
    expect(await rulings()).toMatchObject({
      [old]: 'superseded',
      [entryOf(won)]: 'superseded',
      [heir]: 'agreed',
    });
    expect((await rulings())[lost]).toBeUndefined();
  });

  test('[RB8] reviews are those of what is agreed, as it was agreed, until something supersedes it', async () => {
    const pen = firms.pen(logId);
    const [soon = '', late = ''] = await pen.write((ydoc) =>
      addDecisions(ydoc, [
        { title: 'Looked at soon', reviewOn: '2026-12-01' },
        { title: 'Looked at late', reviewOn: '2027-12-01' },
        { title: 'Only a draft', reviewOn: '2026-11-01' },
      ]),
    );
    await pen.number('decisions', 'decision');
    for (const id of [late, soon]) await agree(await proposeEntry(id));
    await pen.write((ydoc) => setDecisionValues(ydoc, soon as EntryId, { reviewOn: '2030-01-01' }));
    const reviews = async () => {
      const { body } = await viewer.browser.get(`/api/alliances/${firms.allianceId}/reviews`);
      return listReviews.output.parse(body).reviews.map(({ title, reviewOn }) => [title, reviewOn]);
    };
    expect(await reviews()).toEqual([
      ['Looked at soon', '2026-12-01'],
      ['Looked at late', '2027-12-01'],
    ]);
    await agree(await proposeEntry(await newEntry('Another way', soon)));
    expect(await reviews()).toEqual([['Looked at late', '2027-12-01']]);
  });

  test('[IF4] what agreed decisions say comes with where they stand, whatever the draft says', async () => {
    const id = await newEntry('As agreed');
    const proposal = await proposeEntry(id);
    await agree(proposal);
    await firms.pen(logId).write((ydoc) => {
      writeDecisionPlain(ydoc, id as EntryId, { field: 'title', characters: 'Something else' });
    });
    const { body } = await viewer.browser.get(`/api/documents/${logId}/in-force`);
    const { agreed } = listDocumentInForce.output.parse(body);
    expect(agreed).toContainEqual({ entryId: id, proposalId: proposal.id, content: proposal.content });
  });

  test('[RB6] dissent of either firm stands with its firm, before and after agreement, and hinders nothing', async () => {
    const proposal = await proposeNew();
    proposalIn(await dissentAs(firms.tomas, proposal, 'We should wait for the tender.'));
    await agree(proposal);
    proposalIn(await dissentAs(editor, proposal, 'Too early for us.'));
    proposalIn(await dissentAs(editor, proposal, 'Too early for us.'));
    for (const person of [firms.kenji, viewer])
      expect(codeOf(await dissentAs(person, proposal))).toBe('not_allowed');
    expect(codeOf(await dissentAs(await signUp(app), proposal))).toBe('not_found');
    expect(codeOf(await dissentAs(editor, proposal, ' '))).toBe('bad_request');
    const agreement = proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));
    expect(codeOf(await dissentAs(editor, agreement))).toBe('bad_request');
    const { dissents } = await recordAs(viewer, logId, entryOf(proposal));
    expect(dissents).toMatchObject([
      { name: 'Tomás Rivera', firm: 'Northwind', words: 'We should wait for the tender.' },
      { name: 'Sofia Haddad', firm: 'Harbor', words: 'Too early for us.', proposalId: proposal.id },
    ]);
    expect((await rulings())[entryOf(proposal)]).toBe('agreed');
    expect((await linesOf(proposal)).filter((kind) => kind === 'dissent_recorded')).toHaveLength(2);
  });

  test('[RB6] one firm cannot bury a decision under its dissent', async () => {
    const proposal = await proposeNew();
    for (const at of Array.from({ length: 50 }, (_, index) => index))
      proposalIn(await dissentAs(editor, proposal, `Reason ${at}`));
    expect(codeOf(await dissentAs(firms.ingrid, proposal, 'One more'))).toBe('too_many_requests');
    expect((await dissentAs(firms.maya, proposal, 'The other firm may')).status).toBe(200);
    expect(proposalIn(await readAs(viewer, proposal)).end).toBeNull();
  });
});
