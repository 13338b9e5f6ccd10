import * as acts from '@entente/protocol/api/thread-acts';
import * as api from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { listChangedThreads } from '../threads/list-threads.ts';
import { attendThread, followDocument, readUpTo } from '../threads/mark-thread.ts';
import { readMark, readMyThreads } from '../threads/my-threads.ts';
import { readEarlier, readRevisions, readThread } from '../threads/read-thread.ts';
import { sayTyping } from '../threads/say-typing.ts';
import { listConversations } from '../threads/list-conversations.ts';
import { listSourceMessages } from '../threads/source-messages.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';
import { mountThreadWriting } from './thread-acts-routes.ts';
import { messageOf, readerOf } from './thread-guard.ts';

/** A number out of an address. @throws {AppError} not_found for what is none */
function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('not_found');
  return Number(text);
}

function mountLists(app: Hono, { db }: AppServices, guards: Guards): void {
  const guard = guards.onDocument('thread.read');
  // Two thousand threads are two megabytes, of which nine tenths say the same again.
  for (const { path } of [api.listChangedThreads, api.readMyThreads]) app.use(path, compress());
  route(app, api.listChangedThreads, {
    guard,
    run: ({ grant: { actor, document }, params: { since } }) =>
      listChangedThreads(db, { actor, documentId: document.id, since }),
  });
  route(app, api.listConversations, {
    guard,
    run: ({ grant: { actor, document }, params: { since } }) =>
      listConversations(db, { actor, documentId: document.id, since }),
  });
  route(app, api.readMyThreads, {
    guard,
    run: ({ grant: { actor, document } }) => readMyThreads(db, { actor, documentId: document.id }),
  });
  route(app, acts.listSourceMessages, {
    guard,
    run: async ({ grant: { actor, document } }) => ({
      messages: await listSourceMessages(db, { actor, documentId: document.id }),
    }),
  });
}

function mountReading(app: Hono, { db }: AppServices, guards: Guards): void {
  const guard = guards.onDocument('thread.read');
  route(app, api.readThread, { guard, run: (asked) => readThread(db, readerOf(asked)) });
  route(app, api.readEarlier, {
    guard,
    run: (asked) => readEarlier(db, readerOf(asked), parseNumber(asked.params.number)),
  });
  route(app, api.readRevisions, {
    guard,
    run: (asked) =>
      readRevisions(db, readerOf(asked), {
        messageId: messageOf(asked),
        before: parseNumber(asked.params.number),
      }),
  });
}

/** What a person notes for themselves, which readers may too. */
function mountMarking(app: Hono, services: AppServices, guards: Guards): void {
  const guard = guards.onDocument('thread.read');
  const { db } = services;
  route(app, acts.readUpTo, {
    guard,
    run: async ({ input, ...asked }) => {
      const reader = readerOf(asked);
      await readUpTo(services, reader, input.number);
      return { mark: await readMark(db, reader, reader.actor) };
    },
  });
  route(app, acts.attendThread, {
    guard,
    run: async ({ input, ...asked }) => {
      const reader = readerOf(asked);
      await attendThread(services, reader, input.attention);
      return { mark: await readMark(db, reader, reader.actor) };
    },
  });
  route(app, acts.followDocument, {
    guard,
    run: async ({ grant: { actor, document }, input }) => {
      const reader = { actor, documentId: document.id };
      await followDocument(services, reader, input.isFollowing);
      return readMyThreads(db, reader);
    },
  });
}

/** The threads of a document: reading them, one's own marks, writing in them, and who is typing. */
export function mountThreadRoutes(app: Hono, services: AppServices, guards: Guards): void {
  mountLists(app, services, guards);
  mountReading(app, services, guards);
  mountMarking(app, services, guards);
  mountThreadWriting(app, services, guards);
  route(app, api.sayTyping, {
    guard: guards.onDocument('thread.write'),
    run: async (asked) => {
      const reader = readerOf(asked);
      services.paces.typing.count(reader.actor.userId);
      await sayTyping(services, reader);
      return {};
    },
  });
}
