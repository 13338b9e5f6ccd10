import { randomUUID } from 'node:crypto';
import { addDecisions } from '@entente/documents/log/write-log';
import type { FirmId, UserId } from '@entente/protocol/ids';
import { roles, type Role } from '@entente/protocol/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy, type Action } from '../access/policy.ts';
import { codeOf, openBrowser, type Browser } from './testing/browser.ts';
import { join, password, signUp, startAlliance, type TestAlliance } from './testing/people.ts';
import { Pen } from './testing/pen.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

interface Target {
  readonly allianceId: string;
  readonly documentId: string;
  readonly firmId: string;
  readonly registerId: string;
  /** Of the register, while cards are written. */
  readonly premortemId: string;
  /** An agreement that is proposed, and a proposal of another one. */
  readonly proposed: { readonly documentId: string; readonly id: string; readonly hash: string };
  readonly toWithdraw: { readonly documentId: string; readonly id: string };
  /** A proposed decision. */
  readonly decision: { readonly documentId: string; readonly id: string };
}

type Attempt = readonly [method: string, path: string, body?: unknown];

const title = 'Working agreement';

const proposalPath = ({ documentId, id }: { documentId: string; id: string }) =>
  `/api/documents/${documentId}/proposals/${id}`;

/** What everybody of the first firm would sign. */
const wordsFor = (hash: string) =>
  `I agree for Northwind to “Working agreement”, exactly as it is shown here. Its SHA-256 is ${hash}.`;

const premortemPath = ({ registerId, premortemId }: Target) =>
  `/api/documents/${registerId}/premortems/${premortemId}`;

/** How each action is tried over HTTP. A new one does not compile until it is written here. */
const attempts: Record<
  Action,
  | ((target: Target) => Attempt[])
  | 'not over HTTP'
  | 'decision-routes.pg.test.ts'
  | 'reviews.pg.test.ts'
  | 'thread-permissions.pg.test.ts'
> = {
  'alliance.read': ({ allianceId }) => [
    ['GET', `/api/alliances/${allianceId}/members`],
    ['GET', `/api/alliances/${allianceId}/live`],
    ['GET', `/api/alliances/${allianceId}/signing-rules`],
  ],
  'people.invite': ({ allianceId, firmId }) => [
    ['POST', `/api/alliances/${allianceId}/invitations`, { firmId, role: 'viewer' }],
  ],
  'document.read': ({ allianceId, documentId, registerId, proposed }) => [
    ['GET', `/api/alliances/${allianceId}/documents`],
    ['GET', `/api/documents/${documentId}`],
    ['GET', `/api/documents/${registerId}/score-history`],
    ['GET', `/api/documents/${documentId}/versions`],
    ['GET', `/api/documents/${documentId}/versions/1`],
    ['GET', `/api/documents/${documentId}/authorship`],
    ['GET', `/api/documents/${documentId}/playback/1`],
    ['GET', `/api/documents/${documentId}/changes/0/head`],
    ['GET', `/api/alliances/${allianceId}/proposals`],
    ['GET', `/api/alliances/${allianceId}/in-force`],
    ['GET', `/api/alliances/${allianceId}/reviews`],
    ['GET', `/api/documents/${documentId}/proposals`],
    ['GET', `/api/documents/${documentId}/in-force`],
    ['GET', `/api/documents/${documentId}/texts-in-force`],
    ['GET', `/api/documents/${documentId}/drift`],
    ['GET', proposalPath(proposed)],
    ['GET', `${proposalPath(proposed)}/moved-on`],
    ['GET', `/api/documents/${documentId}/decisions/1-1/record`],
  ],
  'document.create': ({ allianceId }) => [
    ['POST', `/api/alliances/${allianceId}/documents`, { kind: 'agreement', template: 'blank', title }],
  ],
  'document.rename': ({ documentId }) => [['PATCH', `/api/documents/${documentId}`, { title }]],
  'document.archive': ({ documentId }) => [['POST', `/api/documents/${documentId}/archive`, {}]],
  'document.bring_back': ({ documentId }) => [['POST', `/api/documents/${documentId}/bring-back`, {}]],
  'version.keep': ({ documentId }) => [
    ['POST', `/api/documents/${documentId}/versions`, { kind: 'named', label: 'As sent to counsel' }],
  ],
  // Proposing itself can be done once: proposal-routes.pg.test.ts.
  'proposal.make': ({ toWithdraw }) => [
    ['POST', `${proposalPath(toWithdraw)}/withdraw`, { reason: 'Not ready' }],
  ],
  'proposal.sign': ({ proposed }) => [
    [
      'POST',
      `${proposalPath(proposed)}/agree`,
      { hash: proposed.hash, words: wordsFor(proposed.hash), password },
    ],
  ],
  // A firm says it once and then waits.
  'read_back.say': 'decision-routes.pg.test.ts',
  'dissent.record': ({ decision }) => [
    ['POST', `${proposalPath(decision)}/dissents`, { words: 'We would wait a month.' }],
  ],
  // Only of an agreed decision.
  'review.record': 'reviews.pg.test.ts',
  'time_zone.set': ({ allianceId }) => [
    ['POST', `/api/alliances/${allianceId}/time-zone`, { timeZone: 'Europe/Oslo' }],
  ],
  'signing_rule.set': ({ allianceId }) => [
    ['POST', `/api/alliances/${allianceId}/signing-rules`, { needed: 1, people: null }],
  ],
  // Every other address of a pre-mortem stands in premortem-secrecy.pg.test.ts.
  'premortem.write': (place) => [
    ['POST', `${premortemPath(place)}/cards`, { id: randomUUID(), text: 'No time' }],
  ],
  'premortem.lead': (place) => [['POST', `${premortemPath(place)}/deadline`, { act: 'end' }]],
  'thread.read': 'thread-permissions.pg.test.ts',
  'thread.write': 'thread-permissions.pg.test.ts',
  'thread.steer': 'thread-permissions.pg.test.ts',
  'thread.audit': 'thread-permissions.pg.test.ts',
  'document.edit': 'not over HTTP',
};

let test: TestApp;
let ours: TestAlliance;
let target: Target;
const inside = new Map<Role, Browser>();
const elsewhere = new Map<Role, Browser>();
let homeless: Browser;
let stranger: Browser;

async function fill(alliance: TestAlliance, browsers: Map<Role, Browser>): Promise<void> {
  for (const role of roles) {
    const person = await signUp(test, role);
    await join(test, person, { allianceId: alliance.allianceId, firmId: alliance.ownFirmId, role });
    browsers.set(role, person.browser);
  }
}

beforeAll(async () => {
  test = await createTestApp();
  ours = await startAlliance(test);
  await fill(ours, inside);
  await fill(await startAlliance(test), elsewhere);
  homeless = (await signUp(test, 'Nobody yet')).browser;
  stranger = openBrowser(test.app);
  const { allianceId, ownFirmId: firmId, founder } = ours;
  const body = { kind: 'agreement', template: 'blank', title };
  const created = await founder.browser.post(`/api/alliances/${allianceId}/documents`, body);
  const documents = `/api/alliances/${allianceId}/documents`;
  const versions = `/api/documents/${(created.body as { id: string }).id}/versions`;
  await founder.browser.post(versions, { kind: 'named', label: 'First' });
  const register = await founder.browser.post(documents, { kind: 'register', title: 'Risks' });
  const registerId = (register.body as { id: string }).id;
  const asked = { question: 'What caused it?', minutes: 5 };
  const started = await founder.browser.post(`/api/documents/${registerId}/premortems`, asked);
  const premortemId = (started.body as { id: string }).id;
  const proposeNew = async () => {
    const made = await founder.browser.post(documents, { ...body, template: 'meeting-notes' });
    const { id: ofDocument } = made.body as { id: string };
    const put = await founder.browser.post(`/api/documents/${ofDocument}/proposals`, {
      part: { kind: 'whole' },
    });
    return { ...(put.body as { id: string; hash: string }), documentId: ofDocument };
  };
  const proposeDecision = async () => {
    const made = await founder.browser.post(documents, { kind: 'log', title: 'Decisions' });
    const { id: ofDocument } = made.body as { id: string };
    const by = { userId: founder.userId as UserId, firmId: firmId as FirmId };
    const pen = new Pen(test.services.db, ofDocument, by);
    const [id] = await pen.write((ydoc) => addDecisions(ydoc, [{ title: 'One carrier' }]));
    await pen.number('decisions', 'decision');
    const part = { kind: 'entry', id };
    const put = await founder.browser.post(`/api/documents/${ofDocument}/proposals`, { part });
    return { ...(put.body as { id: string }), documentId: ofDocument };
  };
  const [proposed, toWithdraw] = [await proposeNew(), await proposeNew()];
  target = {
    decision: await proposeDecision(),
    proposed,
    toWithdraw,
    allianceId,
    firmId,
    documentId: (created.body as { id: string }).id,
    registerId,
    premortemId,
  };
}, 60_000);
afterAll(() => test.close());

/** The status alone for a line of events, which has no end to wait for. */
async function attempt(browser: Browser, [method, path, body]: Attempt): Promise<string> {
  if (path.endsWith('/live')) {
    const headers = browser.cookie() === '' ? {} : { cookie: browser.cookie() };
    const response = await test.app.request(path, { headers });
    if (response.status === 200) return response.body!.cancel().then(() => 'ok');
    return ((await response.json()) as { error: { code: string } }).error.code;
  }
  const answer = await browser.send(method, path, { body });
  return answer.status === 200 ? 'ok' : codeOf(answer);
}

/** The answer to somebody who may not even know. */
async function denial(browser: Browser, [method, path, body]: Attempt): Promise<unknown> {
  const { status, body: answer } = await browser.send(method, path, { body });
  return { status, answer };
}

for (const action of Object.keys(policy) as Action[]) {
  const make = attempts[action];
  if (typeof make === 'string') continue;
  const allowed: readonly Role[] = policy[action];
  describe(`[AC1] ${action}`, () => {
    for (const role of roles) {
      const isAllowed = allowed.includes(role);
      it(`a ${role} of the alliance ${isAllowed ? 'may' : 'may not'}`, async () => {
        for (const one of make(target))
          expect(await attempt(inside.get(role)!, one)).toBe(isAllowed ? 'ok' : 'not_allowed');
      });

      it(`[AC3] a ${role} of another alliance cannot tell it from what is not there`, async () => {
        const browser = elsewhere.get(role)!;
        const nothing = {
          ...target,
          allianceId: randomUUID(),
          documentId: randomUUID(),
          registerId: randomUUID(),
        };
        for (const [index, one] of make(target).entries()) {
          expect(await attempt(browser, one)).toBe('not_found');
          expect(await denial(browser, one)).toEqual(await denial(browser, make(nothing)[index]!));
        }
      });
    }

    it('somebody without an alliance finds nothing', async () => {
      for (const one of make(target)) expect(await attempt(homeless, one)).toBe('not_found');
    });

    it('somebody signed out is asked to sign in, whether it exists or not', async () => {
      const nothing = { ...target, allianceId: 'no-uuid', documentId: 'no-uuid', registerId: 'no-uuid' };
      for (const one of [...make(target), ...make(nothing)])
        expect(await attempt(stranger, one)).toBe('signed_out');
    });

    it('[HT5] a stranger learns nothing from a complaint about the body either', async () => {
      for (const [method, path] of make(target).filter(([verb]) => verb !== 'GET'))
        expect(codeOf(await homeless.send(method, path, { body: '{' }))).toBe('not_found');
    });
  });
}
