import { randomUUID } from 'node:crypto';
import { event } from '../db/schema/events.ts';
import { invitation } from '../db/schema/alliances.ts';
import type { FirmId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../people/invitation-token.ts';
import { codeOf, openBrowser, type Answer } from './testing/browser.ts';
import { join, signUp, startAlliance, type TestAlliance, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await createTestApp()));
afterAll(() => test.close());

const ask = (by: TestPerson, { allianceId }: TestAlliance, place: { firmId: string; role: Role }) =>
  by.browser.post(`/api/alliances/${allianceId}/invitations`, place);

const tokenOf = ({ body }: Answer): string => (body as { token: string }).token;

const accept = (by: TestPerson, token: string) => by.browser.post(`/api/invitations/${token}/accept`);

/** An invitation to our own firm. */
const invite = async (alliance: TestAlliance, role: Role, firmId: FirmId = alliance.ownFirmId) =>
  tokenOf(await ask(alliance.founder, alliance, { firmId, role }));

describe('[AU7] starting an alliance', () => {
  it('makes two firms, the own one first for each reader', async () => {
    const alliance = await startAlliance(test);
    const guest = await signUp(test);
    const { allianceId, partnerFirmId: firmId, ownFirmId } = alliance;
    await join(test, guest, { allianceId, firmId, role: 'liaison' });
    const seen = async (person: TestPerson) =>
      (await person.browser.get('/api/me')).body as { alliances: { firms: { id: string }[] }[] };
    expect((await seen(alliance.founder)).alliances).toMatchObject([
      { name: 'Same-day coastal delivery', firmId: ownFirmId, role: 'liaison' },
    ]);
    const firmsOf = async (person: TestPerson) =>
      (await seen(person)).alliances[0]!.firms.map(({ id }) => id);
    expect(await firmsOf(alliance.founder)).toEqual([ownFirmId, firmId]);
    expect(await firmsOf(guest)).toEqual([firmId, ownFirmId]);
  });

  it('refuses two firms that nobody could tell apart', async () => {
    const { browser } = await signUp(test);
    const answer = await browser.post('/api/alliances', {
      name: 'Mirror',
      firm: { name: 'Northwind', colour: 'teal' },
      partner: { name: 'NORTHWIND', colour: 'teal' },
    });
    expect(answer.body).toMatchObject({
      error: {
        code: 'bad_request',
        fields: { 'partner.name': expect.any(String), 'partner.colour': expect.any(String) },
      },
    });
  });

  it('refuses names of 10,000 characters', async () => {
    const { browser } = await signUp(test);
    const name = 'x'.repeat(10_000);
    const firm = { name, colour: 'teal' };
    const answer = await browser.post('/api/alliances', { name, firm, partner: firm });
    expect(Object.keys((answer.body as { error: { fields: object } }).error.fields)).toEqual(
      expect.arrayContaining(['name', 'firm.name', 'partner.name']),
    );
  });
});

describe('[AU10] where a firm is', () => {
  it('is what the first of its people says, and nobody who comes later', async () => {
    const alliance = await startAlliance(test);
    const firmId = alliance.partnerFirmId;
    const comeFrom = async (timeZone: string, token: string): Promise<string | undefined> => {
      const { browser } = await signUp(test);
      const { status } = await browser.post(`/api/invitations/${token}/accept`, { timeZone });
      expect(status).toBe(200);
      const { alliances } = (await browser.get('/api/me')).body as {
        alliances: { firms: { id: string; timeZone: string }[] }[];
      };
      return alliances[0]!.firms.find(({ id }) => id === firmId)?.timeZone;
    };
    expect(await comeFrom('Asia/Tokyo', await invite(alliance, 'liaison', firmId))).toBe('Asia/Tokyo');
    expect(await comeFrom('Europe/Oslo', await invite(alliance, 'editor'))).toBe('Asia/Tokyo');
  });
});

describe('[AU9] an invitation', () => {
  it('shows what it offers, to whoever holds the link, and makes a member', async () => {
    const alliance = await startAlliance(test);
    const token = await invite(alliance, 'editor');
    const offer = await openBrowser(test.app).get(`/api/invitations/${token}`);
    expect(offer.body).toEqual({
      alliance: 'Same-day coastal delivery',
      firm: 'Northwind',
      role: 'editor',
      invitedBy: 'Maya Lindqvist',
    });
    const guest = await signUp(test, 'Tomás Rivera');
    expect((await accept(guest, token)).body).toEqual({ allianceId: alliance.allianceId });
    const { body } = await guest.browser.get(`/api/alliances/${alliance.allianceId}/members`);
    expect(body).toMatchObject({ members: [{ role: 'liaison' }, { name: 'Tomás Rivera', role: 'editor' }] });
    const { allianceId } = alliance;
    expect(test.sent).toContainEqual({ kind: 'people_changed', allianceId });
    expect(test.sent).toContainEqual({ kind: 'access_changed', allianceId, userId: guest.userId });
  });

  it('is good for one person', async () => {
    const token = await invite(await startAlliance(test), 'editor');
    expect((await accept(await signUp(test), token)).status).toBe(200);
    expect(codeOf(await accept(await signUp(test), token))).toBe('not_found');
    expect(codeOf(await openBrowser(test.app).get(`/api/invitations/${token}`))).toBe('not_found');
  });

  it('is good for one of eight who come at once', async () => {
    const alliance = await startAlliance(test);
    const token = await invite(alliance, 'editor');
    const guests = await Promise.all(Array.from({ length: 8 }, () => signUp(test)));
    const answers = await Promise.all(guests.map((guest) => accept(guest, token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array(7).fill(404),
    ]);
    const { body } = await alliance.founder.browser.get(`/api/alliances/${alliance.allianceId}/members`);
    expect((body as { members: unknown[] }).members).toHaveLength(2);
  });

  it('taken by somebody who already belongs there stays good for somebody else', async () => {
    const alliance = await startAlliance(test);
    const token = await invite(alliance, 'viewer');
    expect(codeOf(await accept(alliance.founder, token))).toBe('conflict');
    expect((await accept(await signUp(test), token)).status).toBe(200);
  });

  it('ends after its time', async () => {
    const token = await invite(await startAlliance(test), 'editor');
    const expiresAt = new Date(Date.now() - 1000);
    await test.services.db
      .update(invitation)
      .set({ expiresAt })
      .where(eq(invitation.tokenHash, hashToken(token)));
    expect(codeOf(await openBrowser(test.app).get(`/api/invitations/${token}`))).toBe('not_found');
    expect(codeOf(await accept(await signUp(test), token))).toBe('not_found');
  });

  it('needs somebody signed in', async () => {
    const token = await invite(await startAlliance(test), 'editor');
    expect(codeOf(await openBrowser(test.app).post(`/api/invitations/${token}/accept`))).toBe('signed_out');
  });

  it.each(['x', 'x'.repeat(10_000), '%00', '..%2f..', "' or 1=1 --"])(
    'unknown %.20s is not found',
    async (token) => {
      expect(codeOf(await openBrowser(test.app).get(`/api/invitations/${encodeURIComponent(token)}`))).toBe(
        'not_found',
      );
    },
  );

  it('is kept as a hash only, and its link stands in no log', async () => {
    const token = await invite(await startAlliance(test), 'editor');
    await openBrowser(test.app).get(`/api/invitations/${token}`);
    await openBrowser(test.app).send('GET', `/join/${token}`, { headers: { accept: 'text/html' } });
    expect(test.logged.join('')).not.toContain(token);
    expect(JSON.stringify(await test.services.db.select().from(invitation))).not.toContain(token);
    expect(JSON.stringify(await test.services.db.select().from(event))).not.toContain(token);
  });
});

describe('[AU8] a firm manages its own people', () => {
  it('who started the alliance invites the first liaison of the empty partner firm, and nobody else to it', async () => {
    const alliance = await startAlliance(test);
    const { founder, partnerFirmId: firmId } = alliance;
    expect(codeOf(await ask(founder, alliance, { firmId, role: 'editor' }))).toBe('not_allowed');
    expect((await ask(founder, alliance, { firmId, role: 'liaison' })).status).toBe(200);
  });

  it('another liaison of the first firm does not', async () => {
    const alliance = await startAlliance(test);
    const second = await signUp(test);
    await accept(second, await invite(alliance, 'liaison'));
    const { partnerFirmId: firmId } = alliance;
    expect(codeOf(await ask(second, alliance, { firmId, role: 'liaison' }))).toBe('not_allowed');
  });

  it('a liaison never invites into a firm that has people', async () => {
    const alliance = await startAlliance(test);
    const { founder, partnerFirmId: firmId } = alliance;
    await accept(await signUp(test), await invite(alliance, 'liaison', firmId));
    for (const role of ['liaison', 'viewer'] as const)
      expect(codeOf(await ask(founder, alliance, { firmId, role }))).toBe('not_allowed');
  });

  it('an old link of the other firm is worth nothing once the firm has somebody', async () => {
    const alliance = await startAlliance(test);
    const { partnerFirmId: firmId } = alliance;
    const tokens = [await invite(alliance, 'liaison', firmId), await invite(alliance, 'liaison', firmId)];
    const guests = [await signUp(test), await signUp(test)];
    const answers = await Promise.all(guests.map((guest, turn) => accept(guest, tokens[turn]!)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  });

  it('a firm of another alliance, or none, is not found', async () => {
    const alliance = await startAlliance(test);
    const { ownFirmId } = await startAlliance(test);
    for (const firmId of [ownFirmId, randomUUID()])
      expect(codeOf(await ask(alliance.founder, alliance, { firmId, role: 'viewer' }))).toBe('not_found');
    expect(codeOf(await ask(alliance.founder, alliance, { firmId: 'x', role: 'viewer' }))).toBe(
      'bad_request',
    );
  });
});
