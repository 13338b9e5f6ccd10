/** What is in force leaves the product the same for everybody, and is checked without it. */
import { agreedFile } from '@entente/documents/certificate/agreed-file';
import { checkExported } from '@entente/documents/certificate/check-exported';
import { writeAgreedJson, writeCertificate } from '@entente/documents/certificate/write-agreed';
import { addDecisions } from '@entente/documents/log/write-log';
import { addRisks, setRiskValues } from '@entente/documents/register/write-register';
import { inForceDetail, listDocumentInForce, type InForceDetail } from '@entente/protocol/api/in-force';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './testing/browser.ts';
import { signUp, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  agreeAs,
  bringInForce,
  confirmReadBack,
  dissentAs,
  proposalIn,
  proposeAs,
  startTwoFirms,
  type TwoFirms,
} from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

const pathOf = ({ documentId, id }: ProposalDetail): string => `/api/documents/${documentId}/in-force/${id}`;

const readFor = async (person: TestPerson, proposal: ProposalDetail): Promise<InForceDetail> =>
  inForceDetail.parse((await person.browser.get(pathOf(proposal))).body);

const zoneOf = (person: TestPerson, timeZone: unknown) =>
  person.browser.post(`/api/alliances/${firms.allianceId}/time-zone`, { timeZone });

test('[AU10] a liaison says where the own firm is; a zone that nobody knows is refused', async () => {
  for (const zone of ['Europe/Atlantis', '', 'x'.repeat(65), 7, '+02:00', '<b>'])
    expect(codeOf(await zoneOf(firms.maya, zone))).toBe('bad_request');
  expect(codeOf(await zoneOf(firms.ingrid, 'Europe/Oslo'))).toBe('not_allowed');
  expect(codeOf(await zoneOf(await signUp(app), 'Europe/Oslo'))).toBe('not_found');
  for (const zone of ['Asia/Tokyo', 'Europe/Oslo', 'Europe/Oslo'])
    expect((await zoneOf(firms.daniel, zone)).status).toBe(200);
  const { body } = await firms.kenji.browser.get('/api/me');
  const [{ firms: seen }] = (body as { alliances: [{ firms: { name: string; timeZone: string }[] }] })
    .alliances;
  expect(seen.map(({ name, timeZone }) => [name, timeZone])).toEqual([
    ['Harbor', 'Europe/Oslo'],
    ['Northwind', 'UTC'],
  ]);
  const { rows } = await app.database.pool.query(
    `select detail from event where kind = 'time_zone_set' order by id`,
  );
  expect(rows).toMatchObject([
    { detail: { from: 'UTC', to: 'Asia/Tokyo' } },
    { detail: { from: 'Asia/Tokyo', to: 'Europe/Oslo' } },
  ]);
});

test('[IF5] [CT1] everybody of both firms exports the same file at any time, and it is found sound', async () => {
  const documentId = await firms.makeAgreement();
  const whole = await bringInForce(firms, documentId);
  const section = (await firms.pen(documentId).sections()).at(-1)!;
  const amendment = await bringInForce(firms, documentId, { part: { kind: 'section', id: section.id } });
  const viewer = await firms.place('Priya Raman', 'viewer', firms.ownFirmId);
  const files = async (person: TestPerson): Promise<string[]> => {
    const read = [await readFor(person, whole), await readFor(person, amendment)];
    const agreed = await Promise.all(read.map(agreedFile));
    return [...agreed.map(writeCertificate), ...agreed.map(writeAgreedJson)];
  };
  const before = await files(firms.maya);
  for (const file of before) expect(await checkExported(file)).toMatchObject({ isSound: true });

  // Whatever comes later: another text, another zone, another title, the archive.
  const later = await bringInForce(firms, documentId);
  await zoneOf(firms.daniel, 'Pacific/Auckland');
  await firms.maya.browser.patch(`/api/documents/${documentId}`, { title: 'Another name' });
  await firms.maya.browser.post(`/api/documents/${documentId}/archive`);
  for (const person of [viewer, firms.kenji, firms.daniel]) expect(await files(person)).toEqual(before);

  const read = await readFor(firms.kenji, amendment);
  expect(read.parties.map(({ firm, timeZone }) => [firm, timeZone])).toEqual([
    ['Northwind', 'UTC'],
    ['Harbor', 'Europe/Oslo'],
  ]);
  expect(read.supersedes).toEqual([]);
  expect(read.amends.map(({ id, number, hash }) => [id, number, hash])).toEqual([[whole.id, 1, whole.hash]]);
  const last = await readFor(firms.kenji, later);
  expect(last.supersedes.map(({ id }) => id)).toEqual([whole.id, amendment.id]);
  expect(last.amends).toEqual([]);

  const stranger = await signUp(app);
  const missing = await stranger.browser.get(
    pathOf({ ...whole, id: crypto.randomUUID() as typeof whole.id }),
  );
  const theirs = await stranger.browser.get(pathOf(whole));
  expect([theirs.status, theirs.body]).toEqual([404, missing.body]);
});

test('[IF5] [IF6] the certificate of a risk names its owner as they were called, and stays when it is scored anew', async () => {
  const registerId = await firms.makeDocument({ kind: 'register', title: 'Our risks' });
  const pen = firms.pen(registerId);
  const [risk] = await pen.write((ydoc) =>
    addRisks(ydoc, [{ title: 'Storms', likelihood: 2, impact: 4, owner: `user:${firms.tomas.userId}` }]),
  );
  await pen.number('risks', 'risk');
  const agreed = await bringInForce(firms, registerId, { part: { kind: 'entry', id: risk } });
  const scores = async () => {
    const { body } = await firms.kenji.browser.get(`/api/documents/${registerId}/in-force`);
    return listDocumentInForce.output
      .parse(body)
      .scores.map(({ entryId, likelihood, impact, proposalId }) => [entryId, likelihood, impact, proposalId]);
  };
  const before = writeCertificate(await agreedFile(await readFor(firms.kenji, agreed)));
  expect(before).toContain('Tomás Rivera');
  expect(before).toContain('8 of 25');
  await pen.write((ydoc) => setRiskValues(ydoc, risk!, { likelihood: 5 }));
  expect(await scores()).toEqual([[risk, 2, 4, agreed.id]]);
  await app.database.pool.query(`update "user" set name = 'T. Rivera' where id = $1`, [firms.tomas.userId]);
  expect(writeCertificate(await agreedFile(await readFor(firms.maya, agreed)))).toBe(before);
  const again = await bringInForce(firms, registerId, { part: { kind: 'entry', id: risk } });
  expect(await scores()).toEqual([[risk, 5, 4, again.id]]);
});

test('[IF5] [CT5] the certificate of a decision holds how it was read back and who saw it differently until then, and nothing said later', async () => {
  const logId = await firms.makeDocument({ kind: 'log', title: 'Our decisions' });
  const pen = firms.pen(logId);
  const [decision] = await pen.write((ydoc) => addDecisions(ydoc, [{ title: 'One carrier' }]));
  await pen.number('decisions', 'decision');
  const part = { kind: 'entry', id: decision };
  const proposal = proposalIn(await proposeAs(firms.maya, logId, { part }));
  await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, proposal);
  proposalIn(await dissentAs(firms.ingrid, proposal, 'Two would be safer.'));
  proposalIn(await agreeAs(firms.maya, proposal));
  proposalIn(await agreeAs(firms.ingrid, proposal));
  const fileNow = async () => writeCertificate(await agreedFile(await readFor(firms.kenji, proposal)));
  const file = await fileNow();
  expect(file).toContain('We buy from one carrier alone.');
  expect(file).toContain('That is what we meant (Maya Lindqvist, for Northwind)');
  expect(file).toContain('Two would be safer.');
  proposalIn(await dissentAs(firms.maya, proposal, 'We think so now too.'));
  expect(await fileNow()).toBe(file);
  expect(await checkExported(file)).toMatchObject({ isSound: true });
});
