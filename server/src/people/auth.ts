import { randomUUID } from 'node:crypto';
import { limits } from '@entente/protocol/limits';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { loggableError } from '../db/loggable-error.ts';
import { account, session, user, verification } from '../db/schema/people.ts';
import type { Signals } from '../events/signals.ts';
import { sessionHooks } from './session-hooks.ts';
import { startSession } from './start-session.ts';

export interface AuthOptions {
  readonly db: Database;
  readonly signals: Signals;
  readonly log: Logger;
  /** Signs the cookies: 32 random bytes or more, kept secret and kept. Another one signs everybody out. */
  readonly secret: string;
  /** Where browsers reach us, each as `https://host[:port]`, the first being the main one. */
  readonly origins: readonly string[];
  /** Attempts to sign in or up that one address has in a minute (AU5). */
  readonly attemptsPerMinute?: number;
  /** In place of better-auth's own, which is slow on purpose. */
  readonly passwords?: Passwords;
}

/** Hashes passwords, and says whether one belongs to a hash. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(asked: { hash: string; password: string }): Promise<boolean>;
}

/** The header in which the HTTP side states the address of the browser; whatever a browser writes there is replaced. */
export const ADDRESS_HEADER = 'x-entente-address';

/** Fewer locks out an office behind one address on a Monday; more helps who guesses. */
const ATTEMPTS_PER_MINUTE = 20;

const DAY_SECONDS = 24 * 60 * 60;

/** Whether every address of ours is reached by TLS. One that is not could never get a cookie marked as secure. */
const isSecure = (origins: readonly string[]): boolean =>
  origins.every((origin) => origin.startsWith('https://'));

/**
 * Cookies bound to the one host that set them, never to a domain: `a.localhost` and `b.localhost` are two people (AU3).
 * The name is ours: better-auth itself knows only the weaker `__Secure-`.
 */
const cookies = (secure: boolean) => ({
  useSecureCookies: false,
  defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  cookies: { session_token: { name: secure ? '__Host-entente-session' : 'entente-session' } },
});

const baseUrl = (origins: readonly string[]) => ({
  allowedHosts: origins.map((origin) => new URL(origin).host),
  protocol: isSecure(origins) ? ('https' as const) : ('http' as const),
  ...(origins[0] === undefined ? {} : { fallback: origins[0] }),
});

const logger = (log: Logger) => ({
  level: 'warn' as const,
  log: (level: 'debug' | 'info' | 'warn' | 'error', message: string, ...more: unknown[]) => {
    const errors = more.filter((one) => one instanceof Error).map((one) => loggableError(one));
    log[level]({ errors }, `sign-in: ${message}`);
  },
});

/** Sign-in by e-mail and password: accounts, sessions and their cookies (better-auth on our own tables). */
export function createAuth(options: AuthOptions) {
  const { db, signals, log, secret, origins, passwords } = options;
  const attempts = { window: 60, max: options.attemptsPerMinute ?? ATTEMPTS_PER_MINUTE };
  return betterAuth({
    appName: 'Entente',
    secret,
    baseURL: baseUrl(origins),
    trustedOrigins: [...origins],
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user, session, account, verification },
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: limits.passwordLengthMin,
      maxPasswordLength: limits.passwordLengthMax,
      ...(passwords && { password: passwords }),
    },
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': attempts, '/sign-up/email': attempts },
    },
    databaseHooks: sessionHooks(db, signals),
    plugins: [startSession()],
    telemetry: { enabled: false },
    logger: logger(log),
    onAPIError: { throw: true },
    advanced: {
      ...cookies(isSecure(origins)),
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

/** Sign-in as the rest of the server uses it. */
export type Auth = ReturnType<typeof createAuth>;
