/** What people are told of proposals and read-backs. */
import { addDecisions } from '@entente/documents/log/write-log';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inboxItem } from '../db/schema/inbox.ts';
import { inboxOf } from './testing/inboxes.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  answerReadBackAs,
  proposalIn,
  proposeAs,
  readBackAs,
  recordAs,
  startTwoFirms,
  type TwoFirms,
} from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;
let editor: TestPerson;
let viewer: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  firms = await startTwoFirms(app);
  editor = await firms.place('Sofia Haddad', 'editor');
  viewer = await firms.place('Priya Nair', 'viewer');
});
afterAll(() => app.close());
beforeEach(() => app.services.db.delete(inboxItem));

const told = async (person: TestPerson): Promise<string> =>
  (await inboxOf(person, firms.allianceId)).items.map(({ kind }) => kind).join();

/** The liaison and the editor of the firm that proposes, then the liaison, the signatory, the editor and the viewer of the other. */
const toldAll = async () =>
  Promise.all([firms.maya, firms.tomas, firms.daniel, firms.ingrid, editor, viewer].map(told));

test('[IN8] a proposal is told to those who may sign it, never to who made it', async () => {
  const documentId = await firms.makeAgreement('Told to all');
  const proposal = proposalIn(await proposeAs(firms.tomas, documentId));
  expect(await toldAll()).toEqual(['proposal', '', 'proposal', 'proposal', '', '']);
  const [item] = (await inboxOf(firms.ingrid, firms.allianceId)).items;
  expect(item).toMatchObject({
    by: { firmId: firms.ownFirmId },
    document: { id: documentId },
    subject: { kind: 'proposal', proposalId: proposal.id },
  });
});

test('[IN8] a read-back is told to whose turn it is, round for round', async () => {
  const logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
  const pen = firms.pen(logId);
  const [id] = await pen.write((ydoc) => addDecisions(ydoc, [{ title: 'One carrier' }]));
  await pen.number('decisions', 'decision');
  const proposal = proposalIn(await proposeAs(firms.maya, logId, { part: { kind: 'entry', id } }));
  expect(await toldAll()).toEqual(['', '', 'read_back', 'read_back', 'read_back', '']);

  const newest = async () => (await recordAs(viewer, logId, id!)).readBacks.at(-1)!.id;
  await readBackAs(editor, proposal, 'One carrier for everything.');
  expect(await told(firms.maya)).toBe('read_back');
  const verdict = { verdict: 'not_quite', reason: 'One for each lane.' };
  await answerReadBackAs(firms.maya, proposal, { id: await newest(), ...verdict });
  expect(await told(editor)).toBe('read_back,read_back');
  await readBackAs(editor, proposal, 'Each lane has a carrier.');
  await answerReadBackAs(firms.maya, proposal, { id: await newest(), verdict: 'meant' });
  expect(await toldAll()).toEqual([
    'read_back,read_back',
    '',
    'proposal,read_back',
    'proposal,read_back',
    'read_back,read_back',
    '',
  ]);
});
