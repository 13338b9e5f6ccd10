import { demoPerson } from '@entente/protocol/api/people';
import { roles } from '@entente/protocol/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alliance, member } from '../db/schema/alliances.ts';
import { document, ledger } from '../db/schema/documents.ts';
import { account } from '../db/schema/people.ts';
import { codeOf, openBrowser } from '../http/testing/browser.ts';
import { password, signUp } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import { seedDemo } from './seed-demo.ts';

const origins = ['http://localhost:3000', 'http://a.localhost:3000', 'http://b.localhost:3000'];

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({
    origins,
    prepare: async ({ db }) => ({ demo: await seedDemo(db, origins) }),
  });
}, 180_000);
afterAll(() => test.close());

const entry = z.object({ demo: z.object({ people: z.array(demoPerson), hosts: z.array(z.url()) }) });

describe('[DM1] the demo alliance', () => {
  it('has two firms with people of every role, firm by firm', async () => {
    const { demo } = entry.parse((await openBrowser(test.app).get('/api/entry')).body);
    expect(demo.hosts).toEqual(['http://a.localhost:3000', 'http://b.localhost:3000']);
    expect(demo.people.map(({ firm }) => firm)).toEqual([
      ...Array(3).fill('Northwind'),
      ...Array(3).fill('Harbor'),
    ]);
    expect(new Set(demo.people.map(({ role }) => role))).toEqual(new Set(roles));
    expect(demo.people[0]).toMatchObject({ name: 'Maya Lindqvist', role: 'liaison', colour: 'indigo' });
  });

  it('is made once, however often and by however many servers', async () => {
    const count = async () =>
      Promise.all([member, document, ledger].map((table) => test.services.db.$count(table)));
    const before = await count();
    await Promise.all([1, 2, 3].map(() => seedDemo(test.services.db, origins)));
    expect(await count()).toEqual(before);
    expect(before.slice(0, 2)).toEqual([6, 7]);
  });

  it('is made once by servers that start on an empty database at the same moment', async () => {
    const fresh = await createTestApp();
    await Promise.all([1, 2, 3, 4].map(() => seedDemo(fresh.services.db, origins)));
    expect(await fresh.services.db.$count(document)).toBe(7);
    await fresh.close();
  });
});

it('[DM1] [DM3] a demo alliance that a version before has made stays as it is', async () => {
  const fresh = await createTestApp();
  const { allianceId } = await seedDemo(test.services.db, origins);
  await fresh.services.db.insert(alliance).values({ id: allianceId, name: 'Same-day coastal delivery' });
  await seedDemo(fresh.services.db, origins);
  expect(await fresh.services.db.$count(document)).toBe(0);
  await fresh.close();
});

describe('[DM2] the click', () => {
  it('signs in as any demo person, who finds the documents of both firms', async () => {
    const { demo } = entry.parse((await openBrowser(test.app).get('/api/entry')).body);
    for (const { email, name, role } of demo.people) {
      const browser = openBrowser(test.app);
      expect((await browser.post('/api/demo/sign-in', { email })).status).toBe(200);
      const me = (await browser.get('/api/me')).body as { alliances: { id: string }[] };
      expect(me).toMatchObject({ user: { name }, alliances: [{ role, name: 'Same-day coastal delivery' }] });
      const list = await browser.get(`/api/alliances/${me.alliances[0]!.id}/documents`);
      const { documents } = list.body as { documents: { archivedAt: string | null }[] };
      expect(documents).toHaveLength(7);
      expect(documents.filter(({ archivedAt }) => archivedAt !== null)).toHaveLength(1);
    }
  });

  it('is nobody else’s way in', async () => {
    const { email } = await signUp(test);
    for (const other of [email, 'nobody@harbor.example'])
      expect(codeOf(await openBrowser(test.app).post('/api/demo/sign-in', { email: other }))).toBe(
        'not_found',
      );
    expect(codeOf(await openBrowser(test.app).post('/api/demo/sign-in', { email: 'x' }))).toBe('bad_request');
  });

  it('is the only way in: no demo person has a password', async () => {
    const browser = openBrowser(test.app);
    const answer = await browser.post('/api/auth/sign-in/email', {
      email: 'maya@northwind.example',
      password,
    });
    expect(codeOf(answer)).toBe('sign_in_failed');
    const rows = await test.services.db.select().from(account);
    expect(rows.every(({ password: hash }) => hash !== null)).toBe(true);
    expect(rows).toHaveLength(1);
  });

  it('is not there outside demo mode, also for a demo that was left in the database', async () => {
    const plain = await createTestApp();
    await seedDemo(plain.services.db, origins);
    const browser = openBrowser(plain.app);
    expect((await browser.get('/api/entry')).body).toEqual({ demo: null });
    expect(codeOf(await browser.post('/api/demo/sign-in', { email: 'maya@northwind.example' }))).toBe(
      'not_found',
    );
    await plain.close();
  });
});
