import { randomUUID } from 'node:crypto';
import { roles, type Role } from '@entente/protocol/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../access/policy.ts';
import { event } from '../db/schema/events.ts';
import { codeOf, type Browser } from './testing/browser.ts';
import { join, signUp, type TestPerson } from './testing/people.ts';
import { actNames, acts, ask, type ActPlace } from './testing/premortem-acts.ts';
import { startRegister, startSession, writeCard, type TestRegister } from './testing/premortems.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

const secret = 'Northwind has no vans left';

let test: TestApp;
let register: TestRegister;
let place: ActPlace;
let session: string;

beforeAll(async () => {
  test = await createTestApp();
  register = await startRegister(test);
  session = await startSession(register);
  const cardId = await writeCard(register.maya.browser, session, secret);
  place = { documentId: register.documentId, premortemId: session.split('/').at(-1) ?? '', cardId };
});
afterAll(() => test.close());

async function openLine({ browser }: TestPerson) {
  const { allianceId } = register.alliance;
  const headers = { cookie: browser.cookie() };
  const { body } = await test.app.request(`/api/alliances/${allianceId}/live`, { headers });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  return { next: async () => (await reader.read()).value ?? '', end: () => reader.cancel() };
}

describe('[PM3] before the reveal', () => {
  for (const name of actNames.filter((act) => act !== 'revealPremortem')) {
    it(`${name} tells nobody but the author what is on a card`, async () => {
      const { ingrid, kenji, priya, maya } = register;
      for (const { browser } of [ingrid, kenji, priya]) {
        const said = JSON.stringify((await ask(browser, name, place)).body);
        expect(said).not.toContain(secret);
        expect(said).not.toContain(place.cardId);
      }
      const { body } = await maya.browser.get(session);
      expect(JSON.stringify(body)).toContain(secret);
    });
  }

  it('the line of hints says that something has changed and nothing else', async () => {
    const { kenji, maya, alliance, documentId } = register;
    const line = await openLine(kenji);
    await writeCard(maya.browser, session, secret);
    expect(await line.next()).toBe(`data: ${JSON.stringify({ kind: 'premortem', documentId })}\n\n`);
    await line.end();
    const { allianceId } = alliance;
    for (const path of [
      `/api/alliances/${allianceId}/documents`,
      `/api/alliances/${allianceId}/members`,
      '/api/me',
    ])
      expect(JSON.stringify((await kenji.browser.get(path)).body)).not.toContain(secret);
  });

  it('[EV2] neither the trail nor the log holds the words', async () => {
    const lines = await test.services.db.select().from(event);
    expect(lines.some(({ kind }) => kind === 'premortem_card_written')).toBe(true);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(test.logged.join('\n')).not.toContain(secret);
  });
});

describe('[AC1] who may do what with a pre-mortem', () => {
  const inside = new Map<Role, Browser>();
  let outsider: Browser;

  beforeAll(async () => {
    const { allianceId, ownFirmId: firmId } = register.alliance;
    for (const role of roles) {
      const person = await signUp(test, role);
      await join(test, person, { allianceId, firmId, role });
      inside.set(role, person.browser);
    }
    outsider = (await startRegister(test)).maya.browser;
  });

  for (const name of actNames) {
    const allowed: readonly Role[] = policy[acts[name].action];
    for (const role of roles) {
      const isAllowed = allowed.includes(role);
      it(`${name}: a ${role} ${isAllowed ? 'may' : 'may not'}`, async () => {
        const answer = await ask(inside.get(role)!, name, place);
        const code = answer.status === 200 ? 'ok' : codeOf(answer);
        if (isAllowed) expect(code).not.toBe('not_allowed');
        else expect(code).toBe('not_allowed');
      });
    }

    it(`[AC3] ${name}: another alliance cannot tell it from what is not there`, async () => {
      const nothing = { ...place, documentId: randomUUID(), premortemId: randomUUID() };
      const [there, nowhere] = [await ask(outsider, name, place), await ask(outsider, name, nothing)];
      expect(codeOf(there)).toBe('not_found');
      expect([there.status, there.body]).toEqual([nowhere.status, nowhere.body]);
    });
  }
});
