import { randomUUID } from 'node:crypto';
import { allianceId as allianceIdType } from '@entente/protocol/ids';
import type { ThreadDetail } from '@entente/protocol/api/threads';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inboxItem, inboxPreference } from '../db/schema/inbox.ts';
import { documentFollower } from '../db/schema/threads.ts';
import { tellPeople } from '../inbox/tell-people.ts';
import { startThread } from '../threads/start-thread.ts';
import { codeOf } from './testing/browser.ts';
import { inboxOf, unreadOf } from './testing/inboxes.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  actAs,
  byName,
  onDocument,
  readAs,
  replyAs,
  say,
  startAs,
  startTalk,
  threadIn,
  threadPath,
  type Talk,
} from './testing/threads.ts';

let test: TestApp;
let talk: Talk;

beforeAll(async () => {
  test = await createTestApp();
  talk = await startTalk(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  for (const table of [inboxItem, inboxPreference, documentFollower]) await test.services.db.delete(table);
});

const start = async (...parts: Parameters<typeof say>): Promise<ThreadDetail> =>
  threadIn(await startAs(talk.maya, talk.documentId, { content: say('Hello ', ...parts) }));

/** What somebody's inbox says, newest first: the kinds, with how many each stands for. */
const told = async (person: TestPerson, filter = 'all') =>
  (await inboxOf(person, talk.allianceId, [filter, 'newest'])).items.map(({ kind, count }) =>
    count === 1 ? kind : `${count} of ${kind}`,
  );
const everybody = () => [talk.maya, talk.tomas, talk.ingrid, talk.daniel, talk.kenji, talk.priya];
const toldAll = async () => Promise.all(everybody().map(async (person) => (await told(person)).join()));
const post = (person: TestPerson, path: string, body: object) =>
  person.browser.post(`/api/alliances/${talk.allianceId}/${path}`, body);

describe('[IN1] who is told of a message', () => {
  it('those it mentions, by name, by firm and by role, once each and never the writer', async () => {
    await start(byName(talk.kenji), byName(talk.maya), byName(talk.kenji));
    expect(await toldAll()).toEqual(['', '', '', '', 'mention', '']);
    await start({ kind: 'role', firmId: talk.partnerFirmId, role: 'signatory', label: 'x' });
    expect(await toldAll()).toEqual(['', '', 'mention', 'mention', 'mention', '']);
    await start({ kind: 'firm', firmId: talk.ownFirmId, label: 'x' }, byName(talk.tomas));
    expect(await toldAll()).toEqual(['', 'mention', 'mention', 'mention', 'mention', 'mention']);
  });

  it('who has written in the thread, and nobody else; a mention rather than a reply', async () => {
    const thread = await start();
    await replyAs(talk.kenji, thread);
    await replyAs(talk.ingrid, thread, say('Ask ', byName(talk.kenji)));
    expect(await toldAll()).toEqual(['2 of reply', '', '', '', 'mention', '']);
    const [item] = (await inboxOf(talk.maya, talk.allianceId)).items;
    expect(item).toMatchObject({
      by: { name: 'Ingrid Solheim', firmId: talk.partnerFirmId },
      document: { id: talk.documentId, title: 'Weekly call', kind: 'agreement' },
      subject: { kind: 'thread', threadId: thread.id, excerpt: 'We do.', message: { number: 2 } },
    });
  });

  it('of a new thread those who follow the document, a viewer too', async () => {
    const follow = { isFollowing: true };
    await talk.priya.browser.post(`/api/documents/${talk.documentId}/following`, follow);
    await talk.maya.browser.post(`/api/documents/${talk.documentId}/following`, follow);
    const thread = await start();
    await replyAs(talk.kenji, thread);
    expect(await toldAll()).toEqual(['reply', '', '', '', '', 'thread']);
  });

  it('who is assigned; they follow from then on, as does who is mentioned by name', async () => {
    const thread = await start(byName(talk.tomas));
    await actAs(talk.maya, thread, ['assign', { to: talk.kenji.userId, dueOn: null }]);
    await actAs(talk.maya, thread, ['assign', { to: talk.maya.userId, dueOn: null }]);
    await replyAs(talk.maya, thread);
    expect(await toldAll()).toEqual(['', 'reply,mention', '', '', 'reply,assigned', '']);
  });

  it('an edit tells those whom it mentions for the first time', async () => {
    const thread = await start(byName(talk.kenji));
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}`;
    const content = say('Ask ', byName(talk.kenji), byName(talk.tomas));
    await talk.maya.browser.patch(path, { revision: 1, content });
    await talk.maya.browser.patch(path, { revision: 1, content });
    expect(await toldAll()).toEqual(['', 'mention', '', '', 'mention', '']);
  });

  it('a message that is sent three times tells once', async () => {
    const thread = await start();
    const body = { id: randomUUID(), content: say('Once') };
    await Promise.all([1, 2, 3].map(() => talk.kenji.browser.post(`${threadPath(thread)}/messages`, body)));
    expect(await told(talk.maya)).toEqual(['reply']);
  });
});

describe('[IN2] replies', () => {
  it('that are unread are one item; what comes after it was read is another', async () => {
    const thread = await start();
    await replyAs(talk.kenji, thread);
    await replyAs(talk.ingrid, thread);
    expect(await told(talk.maya)).toEqual(['2 of reply']);
    await talk.maya.browser.post(`${threadPath(thread)}/read`, { number: 3 });
    await replyAs(talk.kenji, thread);
    expect(await told(talk.maya)).toEqual(['reply', '2 of reply']);
    expect(await told(talk.maya, 'unread')).toEqual(['reply']);
    const older = (await inboxOf(talk.maya, talk.allianceId)).items[1]!;
    await post(talk.maya, `inbox/${older.id}/mark`, { isRead: false });
    expect(await told(talk.maya, 'unread')).toEqual(['reply']);
  });
});

describe('[IN3] who wants to be told', () => {
  it('a kind that is turned off is not told, the others are', async () => {
    const { body } = await post(talk.kenji, 'inbox-preferences', { off: ['mention', 'mention'] });
    expect(body).toEqual({ off: ['mention'] });
    const thread = await start(byName(talk.kenji));
    await replyAs(talk.kenji, thread);
    await replyAs(talk.maya, thread);
    expect(await told(talk.kenji)).toEqual(['reply']);
    const { marks } = (await talk.kenji.browser.get(`/api/documents/${talk.documentId}/my-threads`)).body as {
      marks: { threadId: string; mentionedIn: number }[];
    };
    expect(marks.find(({ threadId }) => threadId === thread.id)?.mentionedIn).toBe(1);
    expect(codeOf(await post(talk.kenji, 'inbox-preferences', { off: ['gossip'] }))).toBe('bad_request');
  });
});

describe('[IN4] a muted thread', () => {
  it('tells of mentions by name and of assignments, and of nothing else', async () => {
    const thread = await start();
    await replyAs(talk.kenji, thread);
    await talk.kenji.browser.post(`${threadPath(thread)}/attention`, { attention: 'muted' });
    await replyAs(talk.maya, thread);
    await replyAs(talk.maya, thread, say({ kind: 'firm', firmId: talk.partnerFirmId, label: 'x' }));
    expect(await told(talk.kenji)).toEqual([]);
    await replyAs(talk.maya, thread, say(byName(talk.kenji)));
    await actAs(talk.maya, thread, ['assign', { to: talk.kenji.userId, dueOn: null }]);
    expect(await told(talk.kenji)).toEqual(['assigned', 'mention']);
    await replyAs(talk.maya, thread);
    expect(await told(talk.kenji)).toHaveLength(2);
  });
});

describe('[IN5] what is read', () => {
  it('is read on every device: by the thread up to a number, one by one, or all up to a time', async () => {
    const thread = await start(byName(talk.kenji));
    await replyAs(talk.maya, thread);
    expect(await unreadOf(talk.kenji, talk.allianceId)).toBe(2);
    const { body } = await talk.kenji.browser.post(`${threadPath(thread)}/read`, { number: 1 });
    expect(body).toMatchObject({ mark: { readTo: 1, mentionedIn: 1, attention: 'following' } });
    expect(await told(talk.kenji, 'unread')).toEqual(['reply']);
    await talk.kenji.browser.post(`${threadPath(thread)}/read`, { number: 999 });
    const back = await talk.kenji.browser.post(`${threadPath(thread)}/read`, { number: 1 });
    expect(back.body).toMatchObject({ mark: { readTo: 2 } });
    expect(await unreadOf(talk.kenji, talk.allianceId)).toBe(0);

    const [item] = (await inboxOf(talk.kenji, talk.allianceId)).items;
    expect((await post(talk.kenji, `inbox/${item!.id}/mark`, { isRead: false })).body).toMatchObject({
      unread: 1,
    });
    expect(codeOf(await post(talk.maya, `inbox/${item!.id}/mark`, { isRead: true }))).toBe('not_found');
    await start(byName(talk.kenji));
    const marked = await post(talk.kenji, 'inbox/mark-all', { until: item!.at });
    expect(marked.body).toMatchObject({ unread: 1 });
  });
});

describe('[IN6] the list', () => {
  it('comes in pages without gaps and repeats', async () => {
    const { db } = test.services;
    const at = new Date();
    const tell = (count: number) =>
      Promise.all(
        Array.from({ length: count }, () =>
          tellPeople(db, {
            kind: 'review',
            to: [talk.kenji.userId],
            allianceId: talk.allianceId,
            audience: talk.allianceId,
            documentId: talk.documentId as never,
            by: null,
            at,
            about: { entryId: '5-1' },
          }),
        ),
      );
    await tell(120);
    const first = await inboxOf(talk.kenji, talk.allianceId);
    expect(first.items[0]).toMatchObject({ by: null, subject: { kind: 'entry', entryId: '5-1' } });
    const second = await inboxOf(talk.kenji, talk.allianceId, ['all', first.next!]);
    const third = await inboxOf(talk.kenji, talk.allianceId, ['unread', second.next!]);
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(120);
    expect(third.next).toBeNull();
    for (const path of ['all/yesterday', 'some/newest'])
      expect(codeOf(await talk.kenji.browser.get(`/api/alliances/${talk.allianceId}/inbox/${path}`))).toBe(
        'not_found',
      );
  });

  it('[TH2] has nothing of the other firm’s own threads, whoever is mentioned, nor of those of a firm one has left', async () => {
    const { services } = test;
    const id = randomUUID();
    const asked = {
      actor: {
        userId: talk.maya.userId,
        allianceId: talk.allianceId,
        firmId: talk.ownFirmId,
        role: 'liaison',
      },
      document: { id: talk.documentId, allianceId: talk.allianceId, kind: 'agreement' },
      id,
      audience: talk.ownFirmId,
      anchor: onDocument,
      first: { id: randomUUID(), content: say('Ours alone ', byName(talk.kenji), byName(talk.tomas)) },
    };
    const { replays } = services.versions;
    await startThread({ ...services, replays }, asked as never);
    expect(await toldAll()).toEqual(['', 'mention', '', '', '', '']);
    const { db } = services;
    await db
      .update(inboxItem)
      .set({ userId: talk.kenji.userId })
      .where(eq(inboxItem.userId, talk.tomas.userId));
    expect(await told(talk.kenji)).toEqual([]);
    expect(await unreadOf(talk.kenji, talk.allianceId)).toBe(0);
    expect(codeOf(await readAs(talk.kenji, { id: id as never, documentId: talk.documentId as never }))).toBe(
      'not_found',
    );
  });

  it('[AC3] is not there for somebody of another alliance', async () => {
    const nowhere = allianceIdType.parse(randomUUID());
    await expect(inboxOf(talk.kenji, nowhere)).rejects.toThrow('not_found');
  });
});

describe('[IN5] two devices that mark as read at once', () => {
  it('never wait for each other for ever, and everything is read', async () => {
    const threads = await Promise.all(Array.from({ length: 8 }, () => start(byName(talk.kenji))));
    for (let round = 0; round < 3; round++) {
      await test.services.db.update(inboxItem).set({ readAt: null });
      const { items } = await inboxOf(talk.kenji, talk.allianceId);
      expect(items).toHaveLength(8);
      const until = items[0]!.at;
      const oneByOne = threads.map((thread) => () => actAs(talk.kenji, thread, ['read', { number: 9 }]));
      const all = () => post(talk.kenji, 'inbox/mark-all', { until });
      const asked = oneByOne.flatMap((read) => [read, all, read]);
      const answers = await Promise.all([...asked, ...asked.toReversed()].map((ask) => ask()));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await unreadOf(talk.kenji, talk.allianceId)).toBe(0);
    }
  });

  it('hold what they mark in one order, whatever order the rows lie in', async () => {
    for (let count = 0; count < 4; count++) await start(byName(talk.kenji));
    const { pool } = test.database;
    const { rows } = await pool.query<{ id: string }>('select id from inbox_item order by id');
    // Written anew from the last on: as they lie they would be taken in the other order.
    for (const { id } of rows.toReversed())
      await pool.query('update inbox_item set count = count where id = $1', [id]);
    const other = await pool.connect();
    try {
      await other.query('begin');
      await other.query('select id from inbox_item where id = $1 for update', [rows[0]!.id]);
      const marking = post(talk.kenji, 'inbox/mark-all', {
        until: new Date(Date.now() + 1000).toISOString(),
      });
      await expect
        .poll(async () => (await pool.query('select 1 from pg_locks where not granted')).rowCount)
        .toBeGreaterThan(0);
      // It waits for the first and holds none of the others yet.
      const { rowCount } = await other.query('select id from inbox_item for update skip locked');
      expect(rowCount).toBe(rows.length);
      await other.query('commit');
      expect((await marking).status).toBe(200);
    } finally {
      other.release();
    }
  });
});
