import type { ConfirmedBy } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { and, count, eq, gt, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { event } from '../db/schema/events.ts';
import { account, user } from '../db/schema/people.ts';
import { appendEvent } from '../events/trail.ts';
import type { Auth } from './auth.ts';
import type { DemoEntry } from './demo-entry.ts';

/** What it takes to make sure who somebody is. */
export interface PersonConfirmer {
  readonly db: Database;
  readonly auth: Auth;
  /** Undefined outside demo mode. */
  readonly demo: DemoEntry | undefined;
}

interface Claim {
  readonly userId: UserId;
  readonly password: string | null;
  /** The headers of the request: its cookie says whose password is asked for. */
  readonly headers: Headers;
}

/** More helps who guesses with somebody's open browser; fewer locks out who mistypes. */
const MOST_WRONG = 5;
const WINDOW_MS = 15 * 60_000;

/** How a person can be made sure of: by their password, as one of the demo people, or not at all. */
export async function readConfirmation(
  { db, demo }: Pick<PersonConfirmer, 'db' | 'demo'>,
  userId: UserId,
): Promise<ConfirmedBy | undefined> {
  const [withPassword] = await db
    .select({ id: account.id })
    .from(account)
    .where(
      and(eq(account.userId, userId), eq(account.providerId, 'credential'), isNotNull(account.password)),
    );
  if (withPassword !== undefined) return 'password';
  if (demo === undefined) return undefined;
  const [person] = await db.select({ email: user.email }).from(user).where(eq(user.id, userId));
  return person !== undefined && demo.emails.includes(person.email) ? 'demo' : undefined;
}

async function countWrong(db: Database, userId: UserId): Promise<number> {
  const [row] = await db
    .select({ wrong: count() })
    .from(event)
    .where(
      and(
        eq(event.userId, userId),
        eq(event.kind, 'password_refused'),
        gt(event.at, new Date(Date.now() - WINDOW_MS)),
      ),
    );
  return row?.wrong ?? 0;
}

async function isRight({ auth }: PersonConfirmer, { headers, password }: Claim): Promise<boolean> {
  const cookie = headers.get('cookie');
  try {
    await auth.api.verifyPassword({
      headers: new Headers(cookie === null ? {} : { cookie }),
      body: { password: password ?? '' },
    });
    return true;
  } catch (error) {
    if (isWrongPassword(error)) return false;
    throw error;
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Error &&
  'body' in error &&
  (error.body as { code?: string } | undefined)?.code === 'INVALID_PASSWORD';

async function check(confirmer: PersonConfirmer, claim: Claim): Promise<void> {
  const { userId } = claim;
  if ((await countWrong(confirmer.db, userId)) >= MOST_WRONG) throw new AppError('too_many_requests');
  if (await isRight(confirmer, claim)) return;
  await appendEvent(confirmer.db, { kind: 'password_refused', userId, detail: {} });
  throw new AppError('password_wrong');
}

/**
 * Makes sure that it is this person who acts, and not who found their browser open (PR9).
 * @throws {AppError} password_wrong, also for people without a password; too_many_requests after five wrong ones in a
 * quarter of an hour, whatever is sent then
 */
export type ConfirmPerson = (claim: Claim) => Promise<ConfirmedBy>;

/** See `ConfirmPerson`. Of many questions of one person at once, each counts those that were wrong before it. */
export function createConfirmPerson(confirmer: PersonConfirmer): ConfirmPerson {
  const turns = new Map<UserId, Promise<unknown>>();

  async function checkInTurn(claim: Claim): Promise<void> {
    const own = (turns.get(claim.userId) ?? Promise.resolve()).then(() => check(confirmer, claim));
    const settled = own.catch(() => undefined);
    turns.set(claim.userId, settled);
    try {
      await own;
    } finally {
      if (turns.get(claim.userId) === settled) turns.delete(claim.userId);
    }
  }

  return async (claim) => {
    const by = await readConfirmation(confirmer, claim.userId);
    if (by === undefined) throw new AppError('password_wrong');
    if (by === 'password') await checkInTurn(claim);
    return by;
  };
}
