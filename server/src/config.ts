import path from 'node:path';
import { ConfigError } from './config/config-error.ts';
import { settings, type Settings } from './config/settings.ts';
import { readOrCreateSecret } from './kept-secret.ts';

/** How this server runs; read once, never changed. */
export interface Config {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Nothing: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** What a browser may send as `Origin`; the first is the one we print and put into invitations. */
  readonly origins: readonly string[];
  /** Reverse proxies of ours in front; so many entries at the end of `X-Forwarded-For` are believed. */
  readonly proxies: number;
  /** The demo alliance is there and its people sign in by one click. Never in production. */
  readonly isDemo: boolean;
  readonly isProduction: boolean;
  /** Signs the session cookies; at least 32 characters. */
  readonly secret: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of SPEC CF. The secret is made and kept in `dataDir` when the environment has none.
 * @throws {ConfigError} with every mistake at once
 */
export function readConfig(env: Environment): Config {
  const said = parseSettings(env);
  const port = said.PORT ?? 3000;
  const isProduction = said.NODE_ENV === 'production';
  const isDemo = said.DEMO ?? (!isProduction && said.DATABASE_URL === undefined);
  const dataDir = path.resolve(said.DATA_DIR ?? 'data');
  return {
    port,
    dataDir,
    databaseUrl: said.DATABASE_URL,
    origins: listOrigins(said, port, isDemo),
    proxies: said.PROXIES ?? 0,
    isDemo,
    isProduction,
    secret: said.SESSION_SECRET ?? readOrCreateSecret(path.join(dataDir, 'session-secret')),
  };
}

function parseSettings(env: Environment): Settings {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const parsed = settings.safeParse(said);
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}.`);
  mistakes.push(...findContradictions(said));
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes);
  return parsed.data;
}

/** What each variable allows by itself and production does not. */
function findContradictions(said: Environment): string[] {
  if (said.NODE_ENV !== 'production') return [];
  const rules: [boolean, string][] = [
    [said.PUBLIC_URL === undefined, 'PUBLIC_URL must be set in production: the address people open.'],
    [
      said.DATABASE_URL !== undefined && said.SESSION_SECRET === undefined,
      'SESSION_SECRET must be set in production with DATABASE_URL: every server of one database needs the same.',
    ],
    [
      ['on', 'true', '1'].includes(said.DEMO ?? ''),
      'DEMO must be off in production: anybody could sign in as the demo people.',
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, mistake]) => mistake);
}

/** `a.localhost` and `b.localhost` have cookies of their own, so that one browser can be two people. */
function listOrigins(said: Settings, port: number, isDemo: boolean): string[] {
  const named = said.PUBLIC_URL ?? [`http://localhost:${port}`];
  const hosts = isDemo ? ['localhost', 'a.localhost', 'b.localhost', '127.0.0.1', '[::1]'] : [];
  return [...new Set([...named, ...hosts.map((host) => new URL(`http://${host}:${port}`).origin)])];
}
