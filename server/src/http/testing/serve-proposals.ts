import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { AppError } from '@entente/protocol/errors';
import { documentId, userId } from '@entente/protocol/ids';
import { Hono } from 'hono';
import { assertAllowed } from '../../access/authorize.ts';
import { readDocumentAccess } from '../../access/document-access.ts';
import type { Database } from '../../db/database.ts';
import { createSignals } from '../../events/signals.ts';
import { readConfirmation } from '../../people/confirm-person.ts';
import type { AppServices } from '../app-services.ts';
import { parseId, type Guards } from '../guards.ts';
import { mountProposalRoutes } from '../proposal-routes.ts';

/** The header that says who asks, in place of a session. */
export const asHeader = 'x-as-user';

const notHere = () => Promise.reject(new Error('this server answers about proposals alone'));

const guardsOf = (db: Database): Guards => ({
  anybody: notHere,
  signedIn: notHere,
  inAlliance: () => notHere,
  onDocument: (action) => async (c, params) => {
    const person = parseId(userId, c.req.header(asHeader) ?? '');
    const access = await readDocumentAccess(db, person, parseId(documentId, params.documentId));
    if (access === undefined) throw new AppError('not_found');
    assertAllowed(access.actor, action);
    return access;
  },
});

const servicesOf = (db: Database) =>
  ({
    db,
    demo: undefined,
    signals: createSignals((error) => {
      throw error;
    }),
    confirm: async ({ userId: person }) =>
      (await readConfirmation({ db, demo: undefined }, person)) ?? 'demo',
  }) satisfies Partial<AppServices>;

/**
 * Answers about proposals alone: the real routes from request to answer, but for the session and the hash of the password,
 * so that a process can be started a hundred times.
 * @param answering asked when an answer is made; nothing of it is sent before it resolves
 * @returns the port, of this machine alone
 */
export async function serveProposals(db: Database, answering: () => Promise<void>): Promise<number> {
  const app = new Hono();
  app.use(async (_, next) => {
    await next();
    await answering();
  });
  mountProposalRoutes(app, servicesOf(db) as unknown as AppServices, guardsOf(db));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
