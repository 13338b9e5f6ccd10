import { AppError } from '@entente/protocol/errors';
import { allianceId as allianceIdType, documentId as documentIdType } from '@entente/protocol/ids';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { readActor } from '../access/alliance-access.ts';
import { assertAllowed } from '../access/authorize.ts';
import { readDocumentAccess, type DocumentAccess } from '../access/document-access.ts';
import type { Action } from '../access/policy.ts';
import { readSessionAndRefresh, type Session } from '../people/sessions.ts';
import type { AppServices } from './app-services.ts';

/**
 * Who may pass to a route, decided before anything else of the request is looked at (HT5).
 * @returns what it found out, for the route to use
 */
export type Guard<Param extends string, Grant> = (
  c: Context,
  params: Readonly<Record<Param, string>>,
) => Promise<Grant>;

/** Somebody acting in an alliance, and the session they do it in. */
export interface AllianceGrant {
  readonly actor: Actor;
  readonly session: Session;
}

export interface Guards {
  /** Whoever asks. */
  readonly anybody: Guard<never, undefined>;
  /** @throws {AppError} signed_out */
  readonly signedIn: Guard<never, Session>;
  /** @throws {AppError} signed_out, not_found, not_allowed */
  inAlliance(action: Action): Guard<'allianceId', AllianceGrant>;
  /** @throws {AppError} signed_out, not_found, not_allowed */
  onDocument(action: Action): Guard<'documentId', DocumentAccess>;
}

/** An id out of an address: what cannot be one names nothing. */
export function parseId<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const parsed = schema.safeParse(text.toLowerCase());
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}

export function createGuards({ db, auth }: Pick<AppServices, 'db' | 'auth'>): Guards {
  const requireSession = async (c: Context): Promise<Session> => {
    const { session, cookies } = await readSessionAndRefresh(auth, c.req.raw.headers);
    for (const line of cookies) c.header('set-cookie', line, { append: true });
    if (session === undefined) throw new AppError('signed_out');
    return session;
  };
  return {
    anybody: () => Promise.resolve(undefined),
    signedIn: requireSession,
    inAlliance: (action) => async (c, params) => {
      const session = await requireSession(c);
      const actor = await readActor(db, session.userId, parseId(allianceIdType, params.allianceId));
      assertAllowed(actor, action);
      return { actor, session };
    },
    onDocument: (action) => async (c, params) => {
      const session = await requireSession(c);
      const id = parseId(documentIdType, params.documentId);
      const access = await readDocumentAccess(db, session.userId, id);
      if (access === undefined) throw new AppError('not_found');
      assertAllowed(access.actor, action);
      return access;
    },
  };
}
