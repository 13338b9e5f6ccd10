import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config.ts';

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'entente-config-'));
const SESSION_SECRET = 's'.repeat(32);
const DATABASE_URL = 'postgres://us:secret@db.example.com/entente';
const PUBLIC_URL = 'https://entente.example.com';

afterAll(() => rmSync(DATA_DIR, { recursive: true }));

function mistakesOf(env: Record<string, string>): string {
  try {
    readConfig({ DATA_DIR, ...env });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
}

describe('[CF1] without any setting', () => {
  test('it is the demo on port 3000 with the embedded database', () => {
    const config = readConfig({ SESSION_SECRET });
    expect(config).toMatchObject({ port: 3000, databaseUrl: undefined, isDemo: true, isProduction: false });
    expect(config.dataDir).toBe(path.resolve('data'));
  });

  test('no proxy is believed; with PROXIES so many are [AU5]', () => {
    expect(readConfig({ SESSION_SECRET }).proxies).toBe(0);
    expect(readConfig({ SESSION_SECRET, PROXIES: '2' }).proxies).toBe(2);
  });

  test('an empty value is no value', () => {
    expect(readConfig({ PORT: '', DEMO: '', PUBLIC_URL: '', SESSION_SECRET }).port).toBe(3000);
  });
});

describe('[CF2] every mistake is reported in one message', () => {
  test('all at once', () => {
    const message = mistakesOf({ PORT: 'abc', DEMO: 'maybe', PUBLIC_URL: 'ftp://x', NODE_ENV: 'prod' });
    expect(message.split('\n')).toHaveLength(5);
    for (const name of ['PORT', 'DEMO', 'PUBLIC_URL', 'NODE_ENV'])
      expect(message).toContain(`  ${name} must`);
  });

  test('what only production refuses stands in the same message', () => {
    const message = mistakesOf({ PORT: '0', NODE_ENV: 'production', DATABASE_URL, DEMO: 'on' });
    for (const name of ['PORT', 'PUBLIC_URL', 'SESSION_SECRET', 'DEMO'])
      expect(message).toContain(`  ${name} must`);
  });

  test('a password in DATABASE_URL is not repeated', () => {
    expect(mistakesOf({ DATABASE_URL: 'mysql://us:secret@db' })).not.toContain('secret');
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', ' 80'],
    ['DEMO', 'yes please'],
    ['PROXIES', '-1'],
    ['PROXIES', 'all'],
    ['PROXIES', '10.0.0.0/8'],
    ['NODE_ENV', 'Production'],
    ['PUBLIC_URL', 'https://x.example/path'],
    ['PUBLIC_URL', 'https://x.example?q'],
    ['PUBLIC_URL', 'https://us:pw@x.example'],
    ['PUBLIC_URL', 'https://x.example,,'],
    ['PUBLIC_URL', 'x.example'],
    ['DATABASE_URL', 'db.example.com'],
    ['DATABASE_URL', 'postgres://'],
    ['SESSION_SECRET', 'short'],
  ])('%s=%s is refused', (name, value) => {
    expect(mistakesOf({ [name]: value })).toContain(`  ${name} must`);
  });
});

describe('[CF3] origins', () => {
  test('are what PUBLIC_URL lists, in its order', () => {
    const list = ' https://b.example , http://a.example:8080/';
    const config = readConfig({ PUBLIC_URL: list, DEMO: 'off', SESSION_SECRET });
    expect(config.origins).toEqual(['https://b.example', 'http://a.example:8080']);
  });

  test('outside the demo the default is localhost alone', () => {
    expect(readConfig({ DEMO: 'off', PORT: '4000', SESSION_SECRET }).origins).toEqual([
      'http://localhost:4000',
    ]);
  });

  test('the demo adds the names that let one browser be two people', () => {
    expect(readConfig({ PORT: '4000', SESSION_SECRET }).origins).toEqual([
      'http://localhost:4000',
      'http://a.localhost:4000',
      'http://b.localhost:4000',
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
    ]);
  });
});

describe('[CF4] the demo', () => {
  test.each([
    [{}, true],
    [{ DEMO: 'off' }, false],
    [{ DATABASE_URL }, false],
    [{ DATABASE_URL, DEMO: '1' }, true],
    [{ NODE_ENV: 'test' }, true],
    [{ NODE_ENV: 'production', PUBLIC_URL }, false],
  ])('%o', (env, isDemo) => {
    expect(readConfig({ SESSION_SECRET, ...env }).isDemo).toBe(isDemo);
  });
});

describe('[CF5] the secret', () => {
  test('is made once and kept where only we can read it', () => {
    const first = readConfig({ DATA_DIR }).secret;
    const file = path.join(DATA_DIR, 'session-secret');
    expect(first).toHaveLength(43);
    expect(readConfig({ DATA_DIR }).secret).toBe(first);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('may come from the environment', () => {
    expect(readConfig({ DATA_DIR, SESSION_SECRET }).secret).toBe(SESSION_SECRET);
  });

  test('must come from there when several servers share a database in production', () => {
    expect(mistakesOf({ NODE_ENV: 'production', DATABASE_URL, PUBLIC_URL })).toContain('SESSION_SECRET');
    expect(mistakesOf({ NODE_ENV: 'production', PUBLIC_URL })).toBe('none');
  });
});
