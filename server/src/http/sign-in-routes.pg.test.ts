import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '@entente/protocol/limits';
import { eq } from 'drizzle-orm';
import { event } from '../db/schema/events.ts';
import { session, user } from '../db/schema/people.ts';
import { readSession } from '../people/sessions.ts';
import { codeOf, openBrowser } from './testing/browser.ts';
import { password, signUp } from './testing/people.ts';
import { createTestApp, testOrigin, type TestApp } from './testing/test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await createTestApp()));
afterAll(() => test.close());

const kindsOf = async (userId: string) => {
  const rows = await test.services.db.select().from(event).orderBy(event.id);
  return rows.filter((row) => row.userId === userId).map((row) => row.kind);
};

describe('[AU1] sign up, sign in, sign out', () => {
  it('signs up, is somebody, signs out and is nobody', async () => {
    const { browser, userId, email } = await signUp(test);
    expect((await browser.get('/api/me')).body).toEqual({
      user: { id: userId, name: 'Maya Lindqvist', email },
      alliances: [],
    });
    const left = await browser.post('/api/auth/sign-out');
    expect(left.status).toBe(200);
    expect(browser.cookie()).toBe('');
    expect(codeOf(await browser.get('/api/me'))).toBe('signed_out');
    expect(await kindsOf(userId)).toEqual(['signed_up', 'signed_in', 'signed_out']);
  });

  it('signs in with the e-mail in any case', async () => {
    const { email } = await signUp(test);
    const browser = openBrowser(test.app);
    const answer = await browser.post('/api/auth/sign-in/email', { email: email.toUpperCase(), password });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({});
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('opens nothing else of what better-auth can do', async () => {
    const { browser } = await signUp(test);
    for (const path of ['get-session', 'list-sessions', 'ok', 'error', 'sign-up/email', ''])
      expect(codeOf(await browser.get(`/api/auth/${path}`))).toBe('not_found');
    for (const path of ['update-user', 'change-email', 'delete-user', 'start-session', 'sign-in/social'])
      expect(codeOf(await browser.post(`/api/auth/${path}`, { name: 'x' }))).toBe('not_found');
  });
});

describe('[AU2] a session ends for good', () => {
  it('a copied cookie is worth nothing after sign-out, and the parts that hold sockets are told', async () => {
    const { browser } = await signUp(test);
    const stolen = browser.cookie();
    const before = await readSession(test.services.auth, new Headers({ cookie: stolen }));
    expect(before).toMatchObject({ sessionId: expect.any(String), expiresAt: expect.any(Date) });
    await browser.post('/api/auth/sign-out');
    expect(await readSession(test.services.auth, { cookie: stolen })).toBeUndefined();
    expect(test.sent).toContainEqual({ kind: 'session_ended', sessionId: before?.sessionId });
  });

  it('an expired session is signed out', async () => {
    const { browser, userId } = await signUp(test);
    await test.services.db
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(session.userId, userId));
    expect(codeOf(await browser.get('/api/me'))).toBe('signed_out');
    expect(browser.cookie()).toBe('');
    expect(await kindsOf(userId)).toEqual(['signed_up', 'signed_in']);
  });

  it('a forged or foreign cookie is nobody', async () => {
    const { browser } = await signUp(test);
    const [name, value = ''] = browser.cookie().split('=');
    for (const forged of [`${value.slice(0, -6)}AAAAA%3D`, 'nothing', value.split('.')[0], '%00%ff', ''])
      expect(
        codeOf(
          await openBrowser(test.app).send('GET', '/api/me', { headers: { cookie: `${name}=${forged}` } }),
        ),
      ).toBe('signed_out');
  });

  it('a session in use lives longer, and the browser is told', async () => {
    const { browser, userId } = await signUp(test);
    const soon = new Date(Date.now() + 24 * 60 * 60 * 1000);
    await test.services.db.update(session).set({ expiresAt: soon }).where(eq(session.userId, userId));
    const answer = await browser.get('/api/me');
    expect(answer.headers.getSetCookie().join()).toMatch(/entente-session=.*Max-Age=2592000/);
    const [row] = await test.services.db.select().from(session).where(eq(session.userId, userId));
    expect(row!.expiresAt.getTime()).toBeGreaterThan(soon.getTime());
  });
});

describe('[AU3] the cookie', () => {
  it('is for one host, not for scripts, not for other sites', async () => {
    const answer = await openBrowser(test.app).post('/api/auth/sign-up/email', {
      name: 'Tomás',
      email: 'tomas@northwind.example',
      password,
    });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^entente-session=/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    expect(line).not.toMatch(/Domain|Secure/i);
    expect(JSON.stringify(answer.body)).toBe('{}');
  });

  it('has the __Host- prefix where every address has TLS', async () => {
    const secure = await createTestApp({ origins: ['https://entente.example'] });
    const answer = await openBrowser(secure.app).send('POST', '/api/auth/sign-up/email', {
      headers: { origin: 'https://entente.example' },
      body: { name: 'Tomás', email: 'tomas@northwind.example', password },
    });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^__Host-entente-session=/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; Path=\/;/);
    expect(line).not.toMatch(/Domain/i);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    const me = await openBrowser(secure.app).send('GET', '/api/me', {
      headers: { cookie: line.split(';')[0]! },
    });
    expect(me.status).toBe(200);
    await secure.close();
  });
});

describe('[AU4] bad input at the door', () => {
  const attempt = (body: unknown) => openBrowser(test.app).post('/api/auth/sign-up/email', body);
  const good = { name: 'Maya', email: 'maya.l@northwind.example', password };

  it.each([
    ['a name of 10,000 characters', { ...good, name: 'x'.repeat(10_000) }, 'name'],
    ['an empty name', { ...good, name: '   ' }, 'name'],
    ['a name of two lines', { ...good, name: 'Maya\nAdmin' }, 'name'],
    ['no e-mail', { ...good, email: 'maya' }, 'email'],
    ['an endless e-mail', { ...good, email: `${'x'.repeat(300)}@northwind.example` }, 'email'],
    ['a short password', { ...good, password: 'short' }, 'password'],
    ['an endless password', { ...good, password: 'x'.repeat(limits.passwordLengthMax + 1) }, 'password'],
    ['a password that is none', { ...good, password: { $ne: '' } }, 'password'],
  ])('%s', async (_what, body, field) => {
    const answer = await attempt(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: 'bad_request', fields: { [field]: expect.any(String) } },
    });
    const rows = await test.services.db.select().from(user).where(eq(user.email, good.email));
    expect(rows).toEqual([]);
  });

  it('drops what nobody asked for', async () => {
    const email = 'verified@northwind.example';
    await attempt({ ...good, email, emailVerified: true, image: 'https://evil.example/x.png', id: 'x' });
    const [row] = await test.services.db.select().from(user).where(eq(user.email, email));
    expect(row).toMatchObject({ emailVerified: false, image: null });
  });
});

describe('[AU5] attempts are limited', () => {
  it('one address has so many a minute, whatever it writes into its headers', async () => {
    const strict = await createTestApp({ attemptsPerMinute: 3 });
    const knock = (address: string, forged: string) =>
      strict.app.request(
        '/api/auth/sign-in/email',
        {
          method: 'POST',
          headers: {
            origin: testOrigin,
            'content-type': 'application/json',
            'x-forwarded-for': forged,
            'x-entente-address': forged,
          },
          body: JSON.stringify({ email: 'nobody@northwind.example', password }),
        },
        { incoming: { socket: { remoteAddress: address } } },
      );
    for (const turn of [1, 2, 3]) expect((await knock('198.51.100.7', `10.0.0.${turn}`)).status).toBe(401);
    const refused = await knock('198.51.100.7', '10.0.0.4');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ error: { code: 'too_many_requests' } });
    expect((await knock('198.51.100.8', '10.0.0.5')).status).toBe(401);
    await strict.close();
  });
});

describe('[AU6] a refusal says no more than it must', () => {
  it('a wrong password and an unknown e-mail are one answer', async () => {
    const { email } = await signUp(test);
    const browser = openBrowser(test.app);
    const wrong = await browser.post('/api/auth/sign-in/email', { email, password: 'another password' });
    const unknown = await browser.post('/api/auth/sign-in/email', { email: 'no@body.example', password });
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.status).toBe(401);
    expect(codeOf(wrong)).toBe('sign_in_failed');
    expect(wrong.body).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
  });

  it('signing up with a taken e-mail says only that, and changes nothing', async () => {
    const { email, browser: owner } = await signUp(test, 'Maya');
    const answer = await openBrowser(test.app).post('/api/auth/sign-up/email', {
      name: 'Mallory',
      email,
      password: 'quite another password',
    });
    expect(answer.status).toBe(409);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.body).toEqual({
      error: { code: 'email_taken', sentence: expect.any(String) },
      code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
      message: expect.any(String),
    });
    expect((await owner.get('/api/me')).body).toMatchObject({ user: { name: 'Maya' } });
  });

  it('two who sign up with one e-mail at once become one person', async () => {
    const both = await Promise.all(
      ['a', 'b'].map(() =>
        openBrowser(test.app).post('/api/auth/sign-up/email', {
          name: 'Twin',
          email: 'twin@northwind.example',
          password,
        }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('neither password nor token nor e-mail stands in the log', async () => {
    const log = test.logged.join('');
    expect(log).not.toContain(password);
    expect(log).not.toContain('northwind.example');
    const tokens = await test.services.db.select({ token: session.token }).from(session);
    for (const { token } of tokens) expect(log).not.toContain(token);
  });
});
