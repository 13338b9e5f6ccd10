import { hashContent } from '@entente/documents/canonical/content-hash';
import type { Json } from '@entente/documents/canonical/canonical-json';
import { addDecisions, setDecisionValues } from '@entente/documents/log/write-log';
import { addRisks, setRiskValues } from '@entente/documents/register/write-register';
import type { ErrorBody } from '@entente/protocol/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, type Answer } from './testing/browser.ts';
import { signUp } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  declineAs,
  proposalIn,
  proposalsPath,
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
  app = await createTestApp();
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

const fieldOf = ({ body }: Answer): string | undefined => (body as ErrorBody).error.fields?.['part'];

const linesOf = async (documentId: string): Promise<string[]> => {
  const { rows } = await app.database.pool.query<{ kind: string }>(
    'select kind from event where document_id = $1 order by id',
    [documentId],
  );
  return rows.map(({ kind }) => kind);
};

describe('proposals', { timeout }, () => {
  test('[PR1] fixes the text on the record with its hash, version, message and the firms that must agree', async () => {
    const documentId = await firms.makeAgreement();
    await firms.pen(documentId).add('We meet on Tuesdays.');
    const proposal = proposalIn(
      await proposeAs(firms.tomas, documentId, { message: 'As discussed', answerBy: '2026-12-01' }),
    );
    expect(proposal).toMatchObject({ message: 'As discussed', answerBy: '2026-12-01', end: null, seq: 2 });
    expect(proposal.by).toMatchObject({ userId: firms.tomas.userId, firmId: firms.ownFirmId });
    expect(proposal.parties.map(({ firm, needed }) => [firm, needed])).toEqual([
      ['Northwind', 1],
      ['Harbor', 1],
    ]);
    const { schemaVersion } = proposal;
    const content = JSON.parse(proposal.content) as Json;
    expect(await hashContent({ kind: 'agreement', schemaVersion, content })).toBe(proposal.hash);
    const version = await firms.maya.browser.get(
      `/api/documents/${documentId}/versions/${proposal.versionNumber}`,
    );
    expect(version.body).toMatchObject({ hash: proposal.hash, kind: 'proposed' });
    expect(await linesOf(documentId)).toEqual(['document_created', 'version_kept', 'proposal_made']);
  });

  test('[PR1] the draft moves on, the proposal does not, and says who wrote', async () => {
    const documentId = await firms.makeAgreement();
    const before = proposalIn(await proposeAs(firms.maya, documentId));
    expect(before.movedOn).toBeNull();
    await firms.pen(documentId).add('One more thing.');
    const after = proposalIn(await readAs(firms.kenji, before));
    expect(after).toMatchObject({ content: before.content, hash: before.hash });
    expect(after.movedOn?.people.map(({ name }) => name)).toEqual(['Maya Lindqvist']);
  });

  test('[PR1] the database refuses to change a proposal but for its end, and that once', async () => {
    const proposal = proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));
    const { pool } = app.database;
    const where = `where id = '${proposal.id}'`;
    await expect(pool.query(`update proposal set content = 'x' ${where}`)).rejects.toThrow('never change');
    await expect(pool.query(`update proposal set parties = '[]' ${where}`)).rejects.toThrow('never change');
    await expect(pool.query(`delete from proposal ${where}`)).rejects.toThrow('never change');
    await expect(pool.query('truncate proposal cascade')).rejects.toThrow('never change');
    proposalIn(await withdrawAs(firms.maya, proposal));
    await expect(pool.query(`update proposal set "end" = null ${where}`)).rejects.toThrow('never change');
    await expect(pool.query(`update proposal set end_reason = 'x' ${where}`)).rejects.toThrow('never change');
  });

  test('[PR2] a section is what stands up to the next heading of its level', async () => {
    const documentId = await firms.makeAgreement();
    const sections = await firms.pen(documentId).sections();
    const section = sections.find(({ spans }) => spans.length > 1) ?? sections[1]!;
    const proposal = proposalIn(
      await proposeAs(firms.maya, documentId, { part: { kind: 'section', id: section.id } }),
    );
    expect(proposal).toMatchObject({ title: section.title, place: section.number });
    expect(JSON.parse(proposal.content)).toEqual({ type: 'doc', content: section.blocks });
  });

  test('[PR2] a decision is agreed to without its state, a risk with its score and our response', async () => {
    const logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
    const log = firms.pen(logId);
    const [, id] = await log.write((ydoc) =>
      addDecisions(ydoc, [{ title: 'First' }, { title: 'One carrier', state: 'proposed' }]),
    );
    expect(fieldOf(await proposeAs(firms.maya, logId, { part: { kind: 'entry', id } }))).toContain(
      'not on the record',
    );
    await log.number('decisions', 'decision');
    const decision = proposalIn(await proposeAs(firms.maya, logId, { part: { kind: 'entry', id } }));
    expect(decision).toMatchObject({ title: 'One carrier', place: 'D-2' });
    expect(JSON.parse(decision.content)).not.toHaveProperty('state');

    const registerId = await firms.makeDocument({ kind: 'register', title: 'Risks' });
    const register = firms.pen(registerId);
    const [riskId] = await register.write((ydoc) => addRisks(ydoc, [{ title: 'Storms', likelihood: 2 }]));
    await register.number('risks', 'risk');
    const part = { kind: 'entry', id: riskId };
    expect(fieldOf(await proposeAs(firms.maya, registerId, { part }))).toContain('how likely');
    await register.write((ydoc) => setRiskValues(ydoc, riskId!, { impact: 4, response: 'accept' }));
    const risk = proposalIn(await proposeAs(firms.maya, registerId, { part }));
    const content = JSON.parse(risk.content) as object;
    expect(content).toMatchObject({ title: 'Storms', likelihood: 2, impact: 4, response: 'accept' });
    expect(content).not.toHaveProperty('status');
  });

  test('[PR2] what nobody could agree to is refused with the reason', async () => {
    const empty = await firms.makeDocument({ kind: 'agreement', template: 'blank', title: 'Empty' });
    expect(fieldOf(await proposeAs(firms.maya, empty))).toContain('no words');
    const documentId = await firms.makeAgreement();
    for (const part of [
      { kind: 'section', id: '1-1' },
      { kind: 'section', id: '9999999999999999999-9999999999999999999' },
      { kind: 'entry', id: '1-1' },
    ])
      expect(fieldOf(await proposeAs(firms.maya, documentId, { part }))).toContain('not in the document');
    const { body } = await firms.maya.browser.get(`/api/alliances/${firms.allianceId}/documents`);
    const { documents } = body as { documents: { id: string; kind: string }[] };
    const log = documents.find(({ kind }) => kind === 'log')!.id;
    const [id] = await firms
      .pen(log)
      .write((ydoc) => addDecisions(ydoc, [{ title: 'Withdrawn', state: 'withdrawn' }]));
    await firms.pen(log).number('decisions', 'decision');
    expect(fieldOf(await proposeAs(firms.maya, log, { part: { kind: 'entry', id } }))).toContain('withdrawn');
    await firms.pen(log).write((ydoc) => setDecisionValues(ydoc, id!, { state: 'draft' }));
    proposalIn(await proposeAs(firms.maya, log, { part: { kind: 'entry', id } }));
    expect(codeOf(await proposeAs(firms.maya, log))).toBe('bad_request');
  });

  test('[PR2] hostile requests are bad requests, and nothing is proposed', async () => {
    const documentId = await firms.makeAgreement();
    for (const input of [
      { part: { kind: 'section' } },
      { part: { kind: 'section', id: "1-1' or 1=1" } },
      { part: { kind: 'everything' } },
      { message: 'x'.repeat(2001) },
      { answerBy: '2026-02-30' },
      { answerBy: '10000-01-01' },
      { answerBy: '0000-01-01' },
      { answerBy: 7 },
      { replaces: 'x' },
      { part: null },
    ])
      expect(codeOf(await proposeAs(firms.maya, documentId, input))).toBe('bad_request');
    const { body } = await firms.maya.browser.get(proposalsPath(documentId));
    expect(body).toEqual({ proposals: [] });
  });

  test('[PR3] no two open proposals share words, also when made at the same moment', async () => {
    const documentId = await firms.makeAgreement();
    const [first, second] = await firms.pen(documentId).sections();
    const both = await Promise.all([firms.maya, firms.ingrid].map((one) => proposeAs(one, documentId)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const whole = both.find(({ status }) => status === 200)!;
    const section = { part: { kind: 'section', id: second!.id } };
    expect(codeOf(await proposeAs(firms.maya, documentId, section))).toBe('already_proposed');
    const { by } = proposalIn(whole);
    await withdrawAs(by.firmId === firms.ownFirmId ? firms.maya : firms.ingrid, proposalIn(whole));
    proposalIn(await proposeAs(firms.maya, documentId, section));
    expect(codeOf(await proposeAs(firms.maya, documentId))).toBe('already_proposed');
    expect(codeOf(await proposeAs(firms.ingrid, documentId, section))).toBe('already_proposed');
    const apart = (await firms.pen(documentId).sections()).find(
      ({ id, spans }) => id !== first!.id && !spans.includes(second!.id) && !second!.spans.includes(id),
    );
    proposalIn(await proposeAs(firms.ingrid, documentId, { part: { kind: 'section', id: apart!.id } }));
  });

  test('[PR3] renewing ends the old one and fixes the text as it is now, in one act of the firm that made it', async () => {
    const documentId = await firms.makeAgreement();
    const old = proposalIn(await proposeAs(firms.maya, documentId));
    await firms.pen(documentId).add('Said on the call.');
    const input = { replaces: old.id };
    expect(codeOf(await proposeAs(firms.ingrid, documentId, input))).toBe('not_allowed');
    const renewed = proposalIn(await proposeAs(firms.tomas, documentId, input));
    expect(renewed.content).toContain('Said on the call.');
    expect(renewed.replaces).toBe(old.id);
    expect(proposalIn(await readAs(firms.kenji, old)).end).toMatchObject({ how: 'renewed' });
    expect(codeOf(await proposeAs(firms.maya, documentId, input))).toBe('proposal_over');
    proposalIn(await declineAs(firms.ingrid, renewed));
    const counter = proposalIn(await proposeAs(firms.ingrid, documentId, { replaces: renewed.id }));
    expect(counter).toMatchObject({ replaces: renewed.id, by: { firmId: firms.partnerFirmId } });
    const elsewhere = proposalIn(await proposeAs(firms.maya, await firms.makeAgreement()));
    expect(codeOf(await proposeAs(firms.ingrid, documentId, { replaces: elsewhere.id }))).toBe('not_found');
  });

  test('[PR8] withdrawn by the firm that made it alone, with a reason, once', async () => {
    const documentId = await firms.makeAgreement();
    const proposal = proposalIn(await proposeAs(firms.maya, documentId));
    expect(codeOf(await withdrawAs(firms.ingrid, proposal))).toBe('not_allowed');
    const path = `${proposalsPath(documentId)}/${proposal.id}/withdraw`;
    expect(codeOf(await firms.maya.browser.post(path, { reason: ' ' }))).toBe('bad_request');
    const ended = proposalIn(await withdrawAs(firms.tomas, proposal));
    expect(ended.end).toMatchObject({ how: 'withdrawn', reason: 'We want to look at it again.' });
    expect(proposalIn(await withdrawAs(firms.maya, proposal)).end).toEqual(ended.end);
    expect((await linesOf(documentId)).filter((kind) => kind === 'proposal_withdrawn')).toHaveLength(1);
  });

  test('[PR10] the others are told after the commit, and not of what changes nothing', async () => {
    const documentId = await firms.makeAgreement();
    const proposal = proposalIn(await proposeAs(firms.maya, documentId));
    const told = () => app.sent.filter(({ kind }) => kind === 'agreeing_changed').length;
    const before = told();
    await withdrawAs(firms.maya, proposal);
    await withdrawAs(firms.maya, proposal);
    expect(told()).toBe(before + 1);
  });

  test('[PR11] everybody of the alliance reads every proposal, nobody else any', async () => {
    const documentId = await firms.makeAgreement();
    const proposal = proposalIn(await proposeAs(firms.maya, documentId));
    expect(proposalIn(await readAs(firms.kenji, proposal)).asked).toBeNull();
    const open = await firms.kenji.browser.get(`/api/alliances/${firms.allianceId}/proposals`);
    const { proposals } = open.body as { proposals: { id: string }[] };
    expect(proposals.map(({ id }) => id)).toContain(proposal.id);
    const stranger = await signUp(app);
    const nothing = await readAs(stranger, { ...proposal, id: crypto.randomUUID() as typeof proposal.id });
    expect(await readAs(stranger, proposal)).toMatchObject({ status: 404, body: nothing.body });
    const other = await firms.makeAgreement();
    const elsewhere = { ...proposal, documentId: other as typeof proposal.documentId };
    expect((await readAs(firms.maya, elsewhere)).status).toBe(404);
  });
});
