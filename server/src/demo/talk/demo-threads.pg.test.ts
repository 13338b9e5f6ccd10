import { placeAnchors } from '@entente/documents/anchors/place-anchors';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { mentionsIn } from '@entente/protocol/message/mentions-in';
import { messageContent } from '@entente/protocol/message/message-content';
import { asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { document, ledger } from '../../db/schema/documents.ts';
import { inboxItem } from '../../db/schema/inbox.ts';
import { user } from '../../db/schema/people.ts';
import { messageRevision, thread, threadMessage } from '../../db/schema/threads.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testing/create-test-database.ts';
import { seedDemo } from '../seed-demo.ts';
import { demoThreads } from './demo-threads.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.db, []);
}, 180_000);
afterAll(() => database.close());

const readThreads = () => database.db.select().from(thread).orderBy(asc(thread.startedAt));

/** How each thread of a document stands in it as it is on the record. */
async function placesIn(documentId: string, kind: 'agreement' | 'register' | 'log'): Promise<string[]> {
  const { db } = database;
  const rows = await db
    .select()
    .from(ledger)
    .where(eq(ledger.documentId, documentId as never))
    .orderBy(asc(ledger.seq));
  const ydoc = createYdoc();
  for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes);
  const threads = (await readThreads()).filter((one) => one.documentId === documentId);
  const places = placeAnchors(
    kind,
    ydoc,
    threads.map(({ anchor }) => anchor),
  );
  return places.map((place) => place.kind);
}

test('[DM4] threads hang on a passage, an entry and a field, and one has lost its place', async () => {
  const documents = await database.db.select().from(document);
  const found: string[] = [];
  for (const { id, kind } of documents) found.push(...(await placesIn(id, kind)));
  expect(found.toSorted()).toEqual([
    'entry',
    'entry',
    'field',
    'field',
    'lost',
    'passage',
    'passage',
    'passage',
  ]);
});

test('[DM4] both firms talk in them: one is resolved, two are given to somebody with a date, and all are everybody’s', async () => {
  const threads = await readThreads();
  expect(threads).toHaveLength(demoThreads.length);
  expect(threads.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(1);
  const today = new Date().toISOString().slice(0, 10);
  const given = threads.filter(({ assignedTo, dueOn }) => assignedTo !== null && (dueOn ?? '') > today);
  expect(given).toHaveLength(2);
  const [{ allianceId } = { allianceId: '' }] = await database.db.select().from(document);
  expect(threads.every(({ audience }) => audience === allianceId)).toBe(true);
  const said = await database.db
    .select({ message: threadMessage, content: messageRevision.content })
    .from(threadMessage)
    .innerJoin(messageRevision, eq(messageRevision.messageId, threadMessage.id))
    .orderBy(asc(threadMessage.threadId), asc(threadMessage.number));
  expect(new Set(said.map(({ message }) => message.writtenBy)).size).toBe(5);
  expect(new Set(said.flatMap(({ content }) => mentionsIn(content).map(({ kind }) => kind)))).toEqual(
    new Set(['person', 'firm', 'role', 'risk', 'decision']),
  );
  for (const { message, content } of said) {
    expect(messageContent.parse(content)).toEqual(content);
    expect(message.at.getTime()).toBeLessThan(Date.now());
  }
  for (const [at, { message }] of said.entries()) {
    const before = said[at - 1]?.message;
    if (before?.threadId === message.threadId)
      expect(message.at.getTime()).toBeGreaterThan(before.at.getTime());
  }
});

test('[DM4] the liaison of Harbor has a few unread, among much that is read', async () => {
  const [daniel] = await database.db.select().from(user).where(eq(user.email, 'daniel@harbor.example'));
  const items = await database.db.select().from(inboxItem).where(eq(inboxItem.userId, daniel!.id));
  expect(items.filter(({ readAt }) => readAt === null).map(({ kind }) => kind)).toEqual(
    Array(4).fill('mention'),
  );
  expect(items.filter(({ readAt }) => readAt !== null).length).toBeGreaterThan(1);
  const unread = await database.db.select().from(inboxItem).where(isNull(inboxItem.readAt));
  expect(new Set(unread.map(({ userId }) => userId))).toEqual(new Set([daniel!.id]));
});
