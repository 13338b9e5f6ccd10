import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '@entente/protocol/errors';
import { userId, type UserId } from '@entente/protocol/ids';
import { and, gt, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { session } from '../db/schema/people.ts';
import type { Auth } from './auth.ts';

/** Somebody who is signed in, on one device. */
export interface Session {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly expiresAt: Date;
}

/** A session, and what the answer must carry so that the browser keeps it. */
export interface RefreshedSession {
  readonly session: Session | undefined;
  /** `Set-Cookie` lines: a longer life for a session in use, an end for a cookie that is worth nothing. */
  readonly cookies: readonly string[];
}

interface Found {
  readonly session: { readonly id: string; readonly userId: string; readonly expiresAt: Date };
}

const toSession = (found: Found | null): Session | undefined =>
  found
    ? {
        sessionId: found.session.id,
        userId: userId.parse(found.session.userId),
        expiresAt: found.session.expiresAt,
      }
    : undefined;

/**
 * better-auth (1.7) says of a session that it could not read only that, and logs why. It asks the database for it and does
 * nothing else: that is what did not answer.
 * @throws {AppError} unavailable
 */
function explain(cause: unknown): never {
  const isHidden = cause instanceof Error && cause.name === 'APIError';
  throw isHidden ? new AppError('unavailable', { cause }) : cause;
}

/**
 * Who sent a request, by its cookie; asks the database every time, so that a session that has ended is over.
 * @returns undefined without a cookie, or with one that is forged, unknown or expired
 * @throws {AppError} unavailable
 */
export async function readSession(
  auth: Auth,
  headers: Headers | IncomingHttpHeaders,
): Promise<Session | undefined> {
  const query = { disableRefresh: true };
  return toSession(await auth.api.getSession({ headers: cookieOnly(headers), query }).catch(explain));
}

/**
 * As `readSession`, and makes a session in use last longer: for answers that can set a cookie.
 * @throws {AppError} unavailable
 */
export async function readSessionAndRefresh(auth: Auth, headers: Headers): Promise<RefreshedSession> {
  const found = await auth.api
    .getSession({ headers: cookieOnly(headers), returnHeaders: true })
    .catch(explain);
  return { session: toSession(found.response), cookies: found.headers.getSetCookie() };
}

/** Nothing but the cookie decides: better-auth reads further headers when it is given them. */
function cookieOnly(headers: Headers | IncomingHttpHeaders): Headers {
  const cookie = headers instanceof Headers ? headers.get('cookie') : headers.cookie;
  return new Headers(cookie ? { cookie } : {});
}

/** Those of these sessions that have neither ended nor expired. */
export async function readLivingSessions(
  db: Database,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const isLiving = and(inArray(session.id, [...sessionIds]), gt(session.expiresAt, new Date()));
  const rows = await db.select({ id: session.id }).from(session).where(isLiving);
  return new Set(rows.map(({ id }) => id));
}
