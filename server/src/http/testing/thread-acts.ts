import { randomUUID } from 'node:crypto';
import * as inbox from '@entente/protocol/api/inbox';
import type { Endpoint } from '@entente/protocol/api/endpoint';
import * as acts from '@entente/protocol/api/thread-acts';
import * as threads from '@entente/protocol/api/threads';
import type { z } from 'zod';
import type { Action } from '../../access/policy.ts';
import type { Answer, Browser } from './browser.ts';
import { onDocument, say } from './threads.ts';

type AnyEndpoint = Endpoint<string, z.ZodType, z.ZodType>;
type NamesIn<Api> = { [Name in keyof Api]: Api[Name] extends AnyEndpoint ? Name : never }[keyof Api];

/** Everything that can be asked about threads. */
export type ThreadActName = NamesIn<typeof threads> | NamesIn<typeof acts>;

/** What an act is about: ids out of a real thread. */
export interface ThreadPlace {
  readonly documentId: string;
  readonly threadId: string;
  /** The asking person's own, when they may write. */
  readonly messageId: string;
  readonly userId: string;
  /** A line of the document. */
  readonly entryId: string;
}

interface ThreadAct {
  readonly endpoint: AnyEndpoint;
  readonly action: Action;
  readonly body?: (place: ThreadPlace) => unknown;
  /** Of the document and of no single thread. */
  readonly isOfDocument?: true;
}

const read = (endpoint: AnyEndpoint): ThreadAct => ({ endpoint, action: 'thread.read' });
const ofDocument = (act: ThreadAct): ThreadAct => ({ ...act, isOfDocument: true });
const write = (endpoint: AnyEndpoint, body: (place: ThreadPlace) => unknown = () => ({})): ThreadAct => ({
  endpoint,
  action: 'thread.write',
  body,
});
const steer = (endpoint: AnyEndpoint, body: (place: ThreadPlace) => object): ThreadAct => ({
  endpoint,
  action: 'thread.steer',
  body: (place) => ({ id: randomUUID(), ...body(place) }),
});
const mark = (endpoint: AnyEndpoint, body: object): ThreadAct => ({ ...read(endpoint), body: () => body });

const content = say('Other words');

/** How each is asked, and what the policy calls it. A new one does not compile until it is written here. */
export const threadActs: Readonly<Record<ThreadActName, ThreadAct>> = {
  listChangedThreads: ofDocument(read(threads.listChangedThreads)),
  listConversations: ofDocument(read(threads.listConversations)),
  readMyThreads: ofDocument(read(threads.readMyThreads)),
  listSourceMessages: ofDocument(read(acts.listSourceMessages)),
  readThread: read(threads.readThread),
  readEarlier: read(threads.readEarlier),
  readRevisions: read(threads.readRevisions),
  startThread: ofDocument(
    write(threads.startThread, () => ({
      id: randomUUID(),
      messageId: randomUUID(),
      anchor: onDocument,
      content,
    })),
  ),
  sayTyping: write(threads.sayTyping),
  reply: write(acts.reply, () => ({ id: randomUUID(), content })),
  react: write(acts.react, () => ({ reaction: 'heart', isOn: true })),
  messageBecameEntry: write(acts.messageBecameEntry, ({ documentId, entryId }) => ({ documentId, entryId })),
  claimEntry: {
    endpoint: acts.claimEntry,
    action: 'document.edit',
    body: ({ documentId, entryId }) => ({ documentId, entryId }),
  },
  editMessage: write(acts.editMessage, () => ({ revision: 1, content })),
  deleteMessage: write(acts.deleteMessage),
  resolveThread: steer(acts.resolveThread, () => ({})),
  reopenThread: steer(acts.reopenThread, () => ({})),
  assignThread: steer(acts.assignThread, ({ userId }) => ({ to: userId, dueOn: null })),
  placeThread: steer(acts.placeThread, () => ({ anchor: onDocument })),
  readUpTo: mark(acts.readUpTo, { number: 1 }),
  attendThread: mark(acts.attendThread, { attention: null }),
  followDocument: ofDocument(mark(acts.followDocument, { isFollowing: false })),
};

export const threadActNames = Object.keys(threadActs) as ThreadActName[];

interface InboxAct {
  readonly endpoint: AnyEndpoint;
  readonly body?: unknown;
  /** About one item, which is one person's own. */
  readonly isOfItem?: true;
}

/** How each is asked of the inbox, which is everybody's own. A new one does not compile until it is written here. */
export const inboxActs: Readonly<Record<NamesIn<typeof inbox>, InboxAct>> = {
  listInbox: { endpoint: inbox.listInbox },
  countUnread: { endpoint: inbox.countUnread },
  markItem: { endpoint: inbox.markItem, body: { isRead: false }, isOfItem: true },
  markAllRead: { endpoint: inbox.markAllRead, body: { until: '2026-01-01T00:00:00.000Z' } },
  readInboxPreferences: { endpoint: inbox.readInboxPreferences },
  setInboxPreferences: { endpoint: inbox.setInboxPreferences, body: { off: [] } },
};

/** Method and address of everything that can be asked about threads and the inbox. */
export const talkAddresses: readonly string[] = [
  ...Object.values(threadActs),
  ...Object.values(inboxActs),
].map(({ endpoint: { method, path } }) => `${method} ${path}`);

/** An address with its names filled in. */
export const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_all, param: string) => params[param] ?? '');

/** Asks one of them. */
export function askThread(browser: Browser, name: ThreadActName, place: ThreadPlace): Promise<Answer> {
  const { endpoint, body } = threadActs[name];
  const address = fill(endpoint.path, { ...place, since: '0', number: '9' });
  return browser.send(endpoint.method, address, { ...(body !== undefined && { body: body(place) }) });
}
