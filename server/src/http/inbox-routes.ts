import * as api from '@entente/protocol/api/inbox';
import { AppError } from '@entente/protocol/errors';
import type { Hono } from 'hono';
import type { Actor } from '../access/actor.ts';
import { markAllRead, markItem, readOff, setOff } from '../inbox/mark-inbox.ts';
import { countUnread, readInbox } from '../inbox/read-inbox.ts';
import type { AppServices } from './app-services.ts';
import { parseId, type Guards } from './guards.ts';
import { route } from './route.ts';

/** @throws {AppError} not_found for a filter that there is not */
function isUnreadOnly(filter: string): boolean {
  if (filter !== 'all' && filter !== 'unread') throw new AppError('not_found');
  return filter === 'unread';
}

/** What one person is told in one alliance: reading it, marking it, and what they want to be told of. */
export function mountInboxRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  const guard = guards.inAlliance('alliance.read');
  const answerUnread = async (actor: Actor) => ({
    allianceId: actor.allianceId,
    unread: await countUnread(db, actor),
  });
  route(app, api.countUnread, { guard, run: ({ grant: { actor } }) => answerUnread(actor) });
  route(app, api.listInbox, {
    guard,
    run: ({ grant: { actor }, params: { filter, before } }) =>
      readInbox(db, { actor, isUnreadOnly: isUnreadOnly(filter), before }),
  });
  route(app, api.markAllRead, {
    guard,
    run: async ({ grant: { actor }, input: { until } }) => {
      await markAllRead(services, actor, new Date(until));
      return answerUnread(actor);
    },
  });
  route(app, api.markItem, {
    guard,
    run: async ({ grant: { actor }, params: { itemId }, input: { isRead } }) => {
      await markItem(services, actor, { id: parseId(api.inboxItemId, itemId), isRead });
      return answerUnread(actor);
    },
  });
  route(app, api.readInboxPreferences, {
    guard,
    run: async ({ grant: { actor } }) => ({ off: await readOff(db, actor) }),
  });
  route(app, api.setInboxPreferences, {
    guard,
    run: async ({ grant: { actor }, input: { off } }) => {
      await setOff(services, actor, off);
      return { off: await readOff(db, actor) };
    },
  });
}
