import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { errorBody } from '@entente/protocol/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofRequests } from '../db/patience.ts';
import { createApp } from './app.ts';
import { codeOf, openBrowser } from './testing/browser.ts';
import { signUp, startAlliance, type TestAlliance } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let alliance: TestAlliance;
beforeAll(async () => {
  test = await createTestApp();
  alliance = await startAlliance(test);
});
afterAll(() => test.close());

const listPath = () => `/api/alliances/${alliance.allianceId}/documents`;
const good = { kind: 'agreement', template: 'blank', title: 'x' };

describe('[HT1] what is not there', () => {
  it.each([
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['PATCH', '/api/me'],
    ['DELETE', '/api/me'],
    ['GET', '/api/documents/not-a-uuid'],
    ['GET', `/api/documents/${randomUUID()}`],
    ['GET', '/api/documents/%00'],
    ['GET', '/sync/nothing'],
    ['POST', '/'],
    ['GET', '/assets/gone-123.js'],
    ['GET', '/favicon.ico'],
    ['GET', '/../server/package.json'],
  ])('%s %s is not_found, as JSON', async (method, path) => {
    const answer = await alliance.founder.browser.send(method, path);
    expect(answer.status).toBe(404);
    expect(errorBody.parse(answer.body).error.code).toBe('not_found');
  });
});

describe('[HT2] a body that cannot be taken', () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    alliance.founder.browser.send('POST', listPath(), { body, headers });

  it.each([
    ['no JSON', '{"kind":', {}],
    ['nothing at all', '', {}],
    ['another content type', JSON.stringify(good), { 'content-type': 'text/plain' }],
    ['a form', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, {}],
  ])('%s is bad_request', async (_what, body, headers) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('bad_request');
  });

  it('1 MB is request_too_large, stated or not', async () => {
    const body = JSON.stringify({ ...good, title: 'x'.repeat(1024 * 1024) });
    expect(codeOf(await send(body))).toBe('request_too_large');
    expect(codeOf(await send(body, { 'content-length': String(body.length) }))).toBe('request_too_large');
    const atTheDoor = await openBrowser(test.app).send('POST', '/api/auth/sign-in/email', { body });
    expect(codeOf(atTheDoor)).toBe('request_too_large');
  });

  it('a key that means something to JavaScript means nothing here', async () => {
    const answer = await send(
      '{"__proto__":{"role":"liaison"},"kind":"agreement","template":"blank","title":"x"}',
    );
    expect(answer.status).toBe(200);
  });
});

describe('[HT3] what nobody expected', () => {
  it('is logged under an id, and only the id is told', async () => {
    const { db } = test.services;
    const secret = 'the parameter of a query';
    const broken = new Proxy(db, {
      get: (target, name) => {
        if (name === 'select') throw new Error('bug', { cause: new Error('deeper') });
        return Reflect.get(target, name, target) as unknown;
      },
    });
    const app = createApp({ ...test.services, db: broken });
    const cookie = alliance.founder.browser.cookie();
    const response = await app.request(`/api/me?${secret}`, { headers: { cookie } });
    expect(response.status).toBe(500);
    const { error } = errorBody.parse(await response.json());
    expect(error).toEqual({ code: 'server_failed', sentence: expect.any(String), id: expect.any(String) });
    const line = test.logged.find((one) => one.includes(error.id!) && one.includes('"level":50'));
    expect(line).toContain('deeper');
    expect(line).not.toContain(secret);
    expect((await alliance.founder.browser.get('/api/me')).status).toBe(200);
  });

  it('[HT10] a database that is away is unavailable, for health as for people', async () => {
    const away = await createTestApp();
    const { browser } = await signUp(away);
    expect((await browser.get('/health')).body).toEqual({ isHealthy: true });
    await away.database.pool.query('select 1');
    const refuse = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    const pool = away.database.pool as { query: unknown };
    const kept = pool.query;
    pool.query = refuse;
    expect(codeOf(await browser.get('/health'))).toBe('unavailable');
    expect((await browser.get('/health')).status).toBe(503);
    pool.query = kept;
    expect((await browser.get('/health')).status).toBe(200);
    await away.close();
  });

  it('[WT4] what another session holds is unavailable for who asks for it, for nobody else, and goes when it is let go of', async () => {
    const own = await createTestApp({ patience: { ...ofRequests, lockMs: 200 } });
    const { founder, allianceId } = await startAlliance(own);
    const address = `/api/alliances/${allianceId}/documents`;
    const { id } = (await founder.browser.post(address, good)).body as { id: string };
    const stuck = await own.database.pool.connect();
    await stuck.query('begin');
    await stuck.query('select from document where id = $1 for update', [id]);
    const rename = () => founder.browser.patch(`/api/documents/${id}`, { title: 'y' });
    const held = await rename();
    expect([held.status, codeOf(held)]).toEqual([503, 'unavailable']);
    expect((await founder.browser.post(address, good)).status).toBe(200);
    // Also where better-auth hides what the database said: every request of somebody signed in goes through that.
    await stuck.query('lock table session in access exclusive mode');
    const unknown = await founder.browser.get('/api/me');
    expect([unknown.status, codeOf(unknown)]).toEqual([503, 'unavailable']);
    await stuck.query('rollback');
    stuck.release();
    expect((await rename()).body).toMatchObject({ title: 'y' });
    await own.close();
  });
});

describe('[HT4] where a request comes from', () => {
  const post = (headers: Record<string, string>) =>
    test.app.request(listPath(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(good),
    });
  const codeFrom = async (headers: Record<string, string>) => {
    const response = await post(headers);
    return response.status === 200 ? 'ok' : errorBody.parse(await response.json()).error.code;
  };

  it('a page of ours may, at each of our addresses', async () => {
    const cookie = alliance.founder.browser.cookie();
    for (const origin of test.services.origins) expect(await codeFrom({ origin, cookie })).toBe('ok');
  });

  it.each([
    'https://evil.example',
    'null',
    'http://localhost',
    'http://localhost:3001',
    'https://localhost:3000',
    'http://c.localhost:3000',
    'http://localhost:3000.evil.example',
    'HTTP://LOCALHOST:3000',
    '',
  ])('a page of %s may not', async (origin) => {
    const cookie = alliance.founder.browser.cookie();
    expect(await codeFrom({ origin, cookie })).toBe('wrong_origin');
    expect(await codeFrom({ origin })).toBe('wrong_origin');
  });

  it('without an Origin only a program without a cookie is listened to', async () => {
    const cookie = alliance.founder.browser.cookie();
    expect(await codeFrom({ cookie })).toBe('wrong_origin');
    expect(await codeFrom({ 'sec-fetch-site': 'cross-site' })).toBe('wrong_origin');
    expect(await codeFrom({})).toBe('signed_out');
  });

  it('nobody is signed in, up or out from elsewhere', async () => {
    for (const path of ['sign-in/email', 'sign-up/email', 'sign-out'])
      expect(
        codeOf(
          await openBrowser(test.app).send('POST', `/api/auth/${path}`, {
            headers: { origin: 'https://evil.example' },
            body: {},
          }),
        ),
      ).toBe('wrong_origin');
  });
});

describe('[HT6] the built client', () => {
  const get = (path: string, accept = '*/*') =>
    openBrowser(test.app).send('GET', path, { headers: { accept } });

  it('keeps hashed assets for ever and asks again for everything else', async () => {
    expect((await get('/assets/main-abc123.js')).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/sw.js', '/index.html'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/sw.js')).headers.get('content-type')).toContain('javascript');
  });

  it('answers every address of the app with its one page', async () => {
    for (const path of ['/', '/alliances/x/documents/y', '/join/token']) {
      const answer = await get(path, 'text/html,*/*');
      expect(answer.body).toContain('<div id="root">');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('sends the compressed twin that the build has left beside a file', async () => {
    const clientDist = await mkdtemp(path.join(tmpdir(), 'entente-built-'));
    await mkdir(path.join(clientDist, 'assets'));
    await writeFile(path.join(clientDist, 'index.html'), '<div id="root">');
    await writeFile(path.join(clientDist, 'assets/a-1.js'), 'const plain = 1;');
    await writeFile(path.join(clientDist, 'assets/a-1.js.br'), brotliCompressSync('const compressed = 1;'));
    const app = createApp({ ...test.services, clientDist });
    const ask = (accepted: string) =>
      app.request('/assets/a-1.js', { headers: { 'accept-encoding': accepted } });
    const answer = await ask('gzip, deflate, br');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe('const compressed = 1;');
    expect(await (await ask('identity')).text()).toBe('const plain = 1;');
    await rm(clientDist, { recursive: true });
  });

  it('says so when it has not been built', async () => {
    const app = createApp({ ...test.services, clientDist: '/nowhere' });
    const response = await app.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });
});

describe('[HT7] headers', () => {
  it('let a page load itself and talk to us, and nothing else', async () => {
    const { headers } = await openBrowser(test.app).get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('keep answers of the API out of every store, failed ones too', async () => {
    for (const path of ['/api/me', '/api/entry', '/api/nothing', listPath()]) {
      const { headers } = await alliance.founder.browser.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await openBrowser(test.app).get('/api/me')).headers.get('cache-control')).toBe('no-store');
  });
});

it('[HT9] the log names routes, not addresses', async () => {
  await alliance.founder.browser.get(`${listPath()}?secret=in-the-query`);
  const log = test.logged.join('');
  expect(test.logged.at(-1)).toContain('/api/alliances/:allianceId/documents');
  expect(log).not.toContain(alliance.allianceId);
  expect(log).not.toContain('in-the-query');
  expect(log).not.toContain(alliance.founder.browser.cookie().split('=')[1]);
});
