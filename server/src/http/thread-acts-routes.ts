import * as acts from '@entente/protocol/api/thread-acts';
import * as api from '@entente/protocol/api/threads';
import type { Hono } from 'hono';
import type { Action } from '../access/policy.ts';
import type { Pace } from '../pace.ts';
import { acceptAnchor } from '../threads/accept-anchor.ts';
import { deleteMessage, editMessage } from '../threads/change-message.ts';
import { claimEntry } from '../threads/claim-entry.ts';
import { changeThread, findThread, type ThreadChange } from '../threads/change-thread.ts';
import { authorOf, readNames } from '../premortem/names.ts';
import { noteEntry } from '../threads/note-entry.ts';
import { react } from '../threads/react.ts';
import { readThread } from '../threads/read-thread.ts';
import { requireEntry } from '../threads/require-entry.ts';
import { startThread } from '../threads/start-thread.ts';
import { assign, isDone, place, reopen, resolve } from '../threads/steer-thread.ts';
import { replyWith } from '../threads/write-message.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';
import { messageOf, readerOf, type OfThread } from './thread-guard.ts';

/** Changes a thread and answers how it is afterwards. */
const changeAndRead =
  (services: AppServices, { action, pace }: { readonly action: Action; readonly pace: Pace }) =>
  async (asked: OfThread, change: ThreadChange) => {
    const reader = readerOf(asked);
    pace.count(reader.actor.userId);
    await changeThread(services, { ...reader, action }, change);
    return readThread(services.db, reader);
  };

function mountWriting(app: Hono, services: AppServices, guards: Guards): void {
  const action = 'thread.write';
  const guard = guards.onDocument(action);
  const write = changeAndRead(services, { action, pace: services.paces.words });
  const reacting = changeAndRead(services, { action, pace: services.paces.reactions });
  route(app, acts.reply, { guard, run: ({ input, ...asked }) => write(asked, replyWith(input)) });
  route(app, acts.editMessage, {
    guard,
    run: ({ input, ...asked }) => write(asked, editMessage({ id: messageOf(asked), ...input })),
  });
  route(app, acts.deleteMessage, { guard, run: (asked) => write(asked, deleteMessage(messageOf(asked))) });
  route(app, acts.react, {
    guard,
    run: ({ input, ...asked }) => reacting(asked, react({ id: messageOf(asked), ...input })),
  });
  route(app, acts.messageBecameEntry, {
    guard,
    run: async ({ input, ...asked }) => {
      const reader = readerOf(asked);
      await findThread(services.db, reader, reader.actor);
      await requireEntry({ db: services.db, replays: services.versions.replays }, reader.actor, input);
      return write(asked, noteEntry({ id: messageOf(asked), ...input }));
    },
  });
}

function mountClaiming(app: Hono, services: AppServices, guards: Guards): void {
  const { db, signals, paces } = services;
  const { replays } = services.versions;
  route(app, acts.claimEntry, {
    guard: guards.onDocument('document.edit'),
    run: async ({ input, ...asked }) => {
      const reader = readerOf(asked);
      paces.words.count(reader.actor.userId);
      const claimed = await claimEntry({ db, signals, replays }, reader, { id: messageOf(asked), ...input });
      const { documentId, entryId, claimedBy, claimedFor, at } = claimed.winner;
      const by = authorOf(await readNames(db, [claimedBy]), claimedBy, claimedFor);
      return { ...claimed, winner: { documentId, entryId, by, at: at.toISOString() } };
    },
  });
}

function mountSteering(app: Hono, services: AppServices, guards: Guards): void {
  const action = 'thread.steer';
  const guard = guards.onDocument(action);
  const steer = changeAndRead(services, { action, pace: services.paces.words });
  route(app, acts.resolveThread, { guard, run: ({ input, ...asked }) => steer(asked, resolve(input.id)) });
  route(app, acts.reopenThread, { guard, run: ({ input, ...asked }) => steer(asked, reopen(input.id)) });
  route(app, acts.assignThread, { guard, run: ({ input, ...asked }) => steer(asked, assign(input)) });
  route(app, acts.placeThread, {
    guard,
    run: async ({ input: { id, anchor }, ...asked }) => {
      const reader = readerOf(asked);
      services.paces.words.count(reader.actor.userId);
      const row = await findThread(services.db, reader, reader.actor);
      const placed = { tx: services.db, row };
      // The same request again is no new place to look for: the words may be gone by now.
      if (!(await isDone(placed, id))) {
        const taken = await acceptAnchor(services.versions, asked.grant.document, anchor);
        await changeThread(services, { ...reader, action }, place({ id, anchor: taken }));
      }
      return readThread(services.db, reader);
    },
  });
}

/** Everything that is said and done in threads. */
export function mountThreadWriting(app: Hono, services: AppServices, guards: Guards): void {
  const { db, signals, paces } = services;
  const { replays } = services.versions;
  route(app, api.startThread, {
    guard: guards.onDocument('thread.write'),
    run: async ({ grant: { actor, document }, input: { id, messageId, anchor, content } }) => {
      paces.words.count(actor.userId);
      const audience = actor.allianceId;
      const first = { id: messageId, content };
      await startThread({ db, signals, replays }, { actor, document, id, anchor, audience, first });
      return readThread(db, { actor, documentId: document.id, threadId: id });
    },
  });
  mountWriting(app, services, guards);
  mountClaiming(app, services, guards);
  mountSteering(app, services, guards);
}
