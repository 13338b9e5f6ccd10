import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRevisions } from '@entente/protocol/api/threads';
import { event } from '../db/schema/events.ts';
import { member } from '../db/schema/alliances.ts';
import { codeOf, type Answer } from './testing/browser.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  actAs,
  byName,
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
let elsewhere: Talk;

beforeAll(async () => {
  test = await createTestApp();
  talk = await startTalk(test);
  elsewhere = await startTalk(test);
});
afterAll(() => test.close());

const start = async (change: object = {}) => threadIn(await startAs(talk.maya, talk.documentId, change));
const words = (thread: { messages: readonly { content: unknown }[] }) =>
  thread.messages.map(({ content }) => JSON.stringify(content));

async function linesOf(threadId: string): Promise<string[]> {
  const rows = await test.services.db.select().from(event).orderBy(event.id);
  return rows
    .filter(({ detail }) => (detail as { threadId?: string }).threadId === threadId)
    .map(({ kind }) => kind);
}

describe('[TH1] a thread', () => {
  it('is started by a commenter, answered by both firms, and the same for everybody', async () => {
    const thread = threadIn(await startAs(talk.kenji, talk.documentId));
    expect(thread.started.by).toMatchObject({ name: 'Kenji Watanabe', firmId: talk.partnerFirmId });
    await replyAs(talk.maya, thread);
    const now = threadIn(await readAs(talk.priya, thread));
    expect(now).toMatchObject({
      messages: expect.any(Array),
      excerpt: 'Who calls the client?',
      resolved: null,
    });
    expect(now.messages.map(({ number, by }) => [number, by.name])).toEqual([
      [1, 'Kenji Watanabe'],
      [2, 'Maya Lindqvist'],
    ]);
    expect(now.people.map(({ name }) => name)).toEqual(['Kenji Watanabe', 'Maya Lindqvist']);
    expect(now.newest).toMatchObject({ number: 2, by: { name: 'Maya Lindqvist' } });
    expect(await linesOf(thread.id)).toEqual(['thread_started', 'message_written']);
  });

  it('keeps the messages of somebody who has left, with their name', async () => {
    const guest = await talk.place('Nora Quist', 'commenter');
    const thread = await start();
    await replyAs(guest, thread);
    await test.services.db.delete(member).where(eq(member.userId, guest.userId));
    expect(threadIn(await readAs(talk.maya, thread)).messages[1]!.by.name).toBe('Nora Quist');
    expect(codeOf(await readAs(guest, thread))).toBe('not_found');
  });

  it('is not started, answered or resolved in an archived document, and stays readable', async () => {
    const documentId = await talk.makeAgreement('Old terms');
    const thread = threadIn(await startAs(talk.maya, documentId));
    await talk.maya.browser.post(`/api/documents/${documentId}/archive`);
    expect(codeOf(await startAs(talk.maya, documentId))).toBe('conflict');
    expect(codeOf(await replyAs(talk.maya, thread))).toBe('conflict');
    expect(codeOf(await actAs(talk.maya, thread, ['resolve']))).toBe('conflict');
    expect(threadIn(await readAs(talk.kenji, thread)).messages).toHaveLength(1);
  });
});

describe('[TH4] the same request again', () => {
  it('starts one thread and writes one message', async () => {
    const body = { id: randomUUID(), messageId: randomUUID(), content: say('Once') };
    const answers = await Promise.all([1, 2, 3].map(() => startAs(talk.maya, talk.documentId, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const thread = threadIn(answers[0]!);
    const reply = { id: randomUUID(), content: say('Also once') };
    const sent = [1, 2, 3].map(() => talk.kenji.browser.post(`${threadPath(thread)}/messages`, reply));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(threadIn(await readAs(talk.maya, thread)).messages).toHaveLength(2);
    expect(await linesOf(thread.id)).toEqual(['thread_started', 'message_written']);
  });

  it('of an act that was undone meanwhile does not do it once more', async () => {
    const thread = await start();
    const id = randomUUID();
    await actAs(talk.maya, thread, ['resolve', { id }]);
    await actAs(talk.kenji, thread, ['reopen']);
    expect(threadIn(await actAs(talk.maya, thread, ['resolve', { id }])).resolved).toBeNull();
  });

  it('refuses ids of somebody else’s thread or message', async () => {
    const thread = await start();
    const other = await start();
    const messageId = thread.messages[0]!.id;
    const started = (change: object) => startAs(talk.kenji, talk.documentId, change);
    expect(codeOf(await started({ id: thread.id }))).toBe('conflict');
    expect(codeOf(await started({ messageId }))).toBe('conflict');
    expect(codeOf(await started({ id: thread.id, messageId }))).toBe('conflict');
    const reply = { id: messageId, content: say('Mine') };
    expect(codeOf(await talk.maya.browser.post(`${threadPath(other)}/messages`, reply))).toBe('conflict');
  });
});

describe('[TH5] editing and deleting', () => {
  it('keeps what was said before, and shows it', async () => {
    const thread = await start();
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}`;
    const edit = (revision: number, text: string) =>
      talk.maya.browser.patch(path, { revision, content: say(text) });
    const now = threadIn(await edit(1, 'Who calls the client, and when?'));
    expect(now.messages[0]).toMatchObject({ revision: 2, editedAt: expect.any(String) });
    expect(threadIn(await edit(1, 'Who calls the client, and when?')).messages[0]!.revision).toBe(2);
    expect(codeOf(await edit(1, 'Another'))).toBe('conflict');
    const { body } = await talk.priya.browser.get(`${path}/revisions/9`);
    const said = (body as { revisions: { content: unknown }[] }).revisions.map((each) =>
      JSON.stringify(each.content),
    );
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('Who calls the client?');
  });

  it('reads what was said 2,000 times a page at a time', async () => {
    const thread = await start();
    const { id } = thread.messages[0]!;
    await test.database.pool.query(
      `insert into message_revision (message_id, revision, at, content)
       select message_id, n, at, content from message_revision, generate_series(2, 2000) n where message_id = $1`,
      [id],
    );
    const page = async (before: number) =>
      readRevisions.output.parse(
        (await talk.priya.browser.get(`${threadPath(thread)}/messages/${id}/revisions/${before}`)).body,
      );
    const first = await page(2001);
    expect(first.revisions.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 50 }, (_, at) => 1951 + at),
    );
    expect(first.hasEarlier).toBe(true);
    const last = await page(51);
    expect([last.revisions[0]!.revision, last.revisions.length, last.hasEarlier]).toEqual([1, 50, false]);
  });

  it('leaves a marked empty message; what it said is for its writer and the liaisons of both firms', async () => {
    const thread = threadIn(await startAs(talk.kenji, talk.documentId, { content: say('Taken back') }));
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}`;
    const gone = threadIn(await talk.kenji.browser.post(`${path}/delete`));
    expect(gone.messages[0]).toMatchObject({ content: null, deletedAt: expect.any(String) });
    expect(gone.excerpt).toBe('');
    expect(threadIn(await talk.kenji.browser.post(`${path}/delete`)).messages[0]!.deletedAt).toBe(
      gone.messages[0]!.deletedAt,
    );
    for (const { browser } of [talk.kenji, talk.maya, talk.daniel])
      expect(JSON.stringify((await browser.get(`${path}/revisions/9`)).body)).toContain('Taken back');
    for (const { browser } of [talk.tomas, talk.ingrid, talk.priya]) {
      expect(codeOf(await browser.get(`${path}/revisions/9`))).toBe('not_allowed');
      expect(JSON.stringify((await browser.get(threadPath(thread))).body)).not.toContain('Taken back');
    }
    expect(codeOf(await talk.kenji.browser.patch(path, { revision: 1, content: say('Back') }))).toBe(
      'conflict',
    );
  });

  it('the database refuses too, whoever asks', async () => {
    const thread = await start();
    await replyAs(talk.kenji, thread);
    const { pool } = test.database;
    for (const change of [
      "UPDATE message_revision SET content = '{}'",
      'DELETE FROM message_revision',
      'DELETE FROM thread_message',
      'UPDATE thread_message SET number = number + 100',
      'DELETE FROM thread',
      'UPDATE thread SET audience = gen_random_uuid()',
      'DELETE FROM thread_act',
    ])
      await expect(pool.query(change), change).rejects.toMatchObject({ code: '23001' });
  });
});

describe('[TH6] whose message', () => {
  it('only one’s own is edited and deleted, also by a liaison of the other firm or of ours', async () => {
    const thread = threadIn(await startAs(talk.kenji, talk.documentId));
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}`;
    for (const { browser } of [talk.maya, talk.daniel]) {
      expect(codeOf(await browser.patch(path, { revision: 1, content: say('x') }))).toBe('not_allowed');
      expect(codeOf(await browser.post(`${path}/delete`))).toBe('not_allowed');
    }
    expect(words(threadIn(await readAs(talk.maya, thread)))[0]).toContain('Who calls');
  });
});

describe('[TH3] states', () => {
  it('resolve and reopen say who and when; each stands between the messages', async () => {
    const thread = await start();
    await actAs(talk.kenji, thread, ['resolve']);
    await replyAs(talk.ingrid, thread);
    const resolved = threadIn(await readAs(talk.maya, thread));
    expect(resolved.resolved).toMatchObject({ by: { name: 'Kenji Watanabe', firmId: talk.partnerFirmId } });
    const open = threadIn(await actAs(talk.maya, thread, ['reopen']));
    expect(open.resolved).toBeNull();
    expect(open.acts.map(({ number, kind, by }) => [number, kind, by.name])).toEqual([
      [2, 'resolved', 'Kenji Watanabe'],
      [4, 'reopened', 'Maya Lindqvist'],
    ]);
    expect(await linesOf(thread.id)).toEqual([
      'thread_started',
      'thread_resolved',
      'message_written',
      'thread_reopened',
    ]);
  });

  it('two who resolve and two who reply at the same moment: once resolved, both replies, no number twice', async () => {
    const thread = await start();
    const answers: Answer[] = await Promise.all([
      actAs(talk.maya, thread, ['resolve']),
      actAs(talk.kenji, thread, ['resolve']),
      replyAs(talk.tomas, thread, say('One')),
      replyAs(talk.ingrid, thread, say('Two')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const now = threadIn(await readAs(talk.maya, thread));
    expect(now.acts.map(({ kind }) => kind)).toEqual(['resolved']);
    const numbers = [...now.messages, ...now.acts].map(({ number }) => number);
    expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4]);
  });

  it('is assigned to one person with a day, given to another, and to nobody', async () => {
    const thread = await start();
    const to = (person: { userId: string } | null, dueOn: string | null = null) =>
      actAs(talk.maya, thread, ['assign', { to: person?.userId ?? null, dueOn }]);
    expect(threadIn(await to(talk.kenji, '2026-12-01')).assigned).toMatchObject({
      to: { name: 'Kenji Watanabe' },
      by: { name: 'Maya Lindqvist' },
      dueOn: '2026-12-01',
    });
    await to(talk.kenji, '2026-12-01');
    await to(talk.tomas);
    const nobody = threadIn(await to(null));
    expect(nobody.assigned).toBeNull();
    expect(nobody.acts.map(({ kind }) => kind)).toEqual(['assigned', 'assigned', 'unassigned']);
  });

  it('is assigned to nobody who could not answer, and to no stranger', async () => {
    const thread = await start();
    const stranger = elsewhere.maya;
    for (const { userId } of [talk.priya, stranger])
      expect(codeOf(await actAs(talk.maya, thread, ['assign', { to: userId, dueOn: null }]))).toBe(
        'bad_request',
      );
    for (const dueOn of ['0000-01-01', '10000-01-01', '2026-02-30', 7])
      expect(codeOf(await actAs(talk.maya, thread, ['assign', { to: talk.kenji.userId, dueOn }]))).toBe(
        'bad_request',
      );
  });
});

describe('[TH8] mentions', () => {
  it('carry the names that we know; strangers and what is elsewhere are kept as words', async () => {
    const other = elsewhere;
    const content = say(
      'Ask ',
      byName(talk.kenji),
      { kind: 'role', firmId: talk.partnerFirmId, role: 'signatory', label: 'x' },
      { kind: 'firm', firmId: talk.ownFirmId, label: 'x' },
      { ...byName(other.maya), label: 'Mallory' },
      { kind: 'firm', firmId: other.ownFirmId, label: 'Their firm' },
      { kind: 'clause', documentId: other.documentId, entryId: '1-1', label: '2.1 Terms' },
      { kind: 'risk', documentId: talk.documentId, entryId: '1-1', label: 'R-1' },
      { kind: 'clause', documentId: talk.documentId, entryId: '1-1', label: '1 Purpose' },
    );
    const kept = (await start({ content })).messages[0]!.content!;
    const parts = kept.content[0] as {
      content: { type: string; text?: string; attrs?: { label: string } }[];
    };
    expect(parts.content.map(({ type, text, attrs }) => [type, text ?? attrs?.label])).toEqual([
      ['text', 'Ask '],
      ['mention', 'Kenji Watanabe'],
      ['mention', 'Harbor signatories'],
      ['mention', 'Northwind'],
      ['text', 'Mallory'],
      ['text', 'Their firm'],
      ['text', '2.1 Terms'],
      ['text', 'R-1'],
      ['mention', '1 Purpose'],
    ]);
  });
});

describe('reactions', () => {
  it('[TH4] are given once, taken back once, and stand in one order', async () => {
    const thread = await start();
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}/reactions`;
    const react = (person: Talk['maya'], reaction: string, isOn = true) =>
      person.browser.post(path, { reaction, isOn });
    await react(talk.kenji, 'heart');
    await react(talk.kenji, 'heart');
    await react(talk.maya, 'thumbs_up');
    await react(talk.maya, 'heart');
    const { reactions } = threadIn(await react(talk.maya, 'done', false)).messages[0]!;
    expect(reactions.map(({ reaction, people }) => [reaction, people.map(({ name }) => name)])).toEqual([
      ['thumbs_up', ['Maya Lindqvist']],
      ['heart', ['Kenji Watanabe', 'Maya Lindqvist']],
    ]);
    expect(threadIn(await react(talk.kenji, 'heart', false)).messages[0]!.reactions).toHaveLength(2);
    expect((await linesOf(thread.id)).filter((kind) => kind.startsWith('reaction'))).toHaveLength(4);
    expect(codeOf(await react(talk.kenji, 'rocket'))).toBe('bad_request');
  });
});

describe('[HT2] what does not fit', () => {
  it.each([
    [
      'a link that is a script',
      say('x'),
      { marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
    ],
    ['no words', say(' '), {}],
  ])('%s is refused', async (_, content, bend) => {
    const [paragraph] = content.content;
    Object.assign(paragraph!.content[0]!, bend);
    expect(codeOf(await startAs(talk.maya, talk.documentId, { content }))).toBe('bad_request');
  });

  it('a message of a megabyte is too large', async () => {
    const content = say('x'.repeat(1_000_000));
    expect(codeOf(await startAs(talk.maya, talk.documentId, { content }))).toBe('request_too_large');
  });
});

describe('the trail', () => {
  it('[TH14] says what was done and never the words; [TH11] nor what anybody reads, follows or mutes', async () => {
    const documentId = await talk.makeAgreement('Watched');
    const thread = threadIn(await startAs(talk.maya, documentId, { content: say('Between us two') }));
    const { browser } = talk.kenji;
    const path = threadPath(thread);
    await browser.post(`${path}/read`, { number: 1 });
    await browser.post(`${path}/attention`, { attention: 'muted' });
    await browser.post(`${path}/typing`);
    await browser.post(`/api/documents/${documentId}/following`, { isFollowing: true });
    const rows = await test.services.db.select().from(event).where(eq(event.documentId, thread.documentId));
    expect(rows.map(({ kind }) => kind)).toEqual(['document_created', 'thread_started']);
    expect(rows[1]).toMatchObject({
      userId: talk.maya.userId,
      firmId: talk.ownFirmId,
      detail: { threadId: thread.id, audience: talk.allianceId, role: 'liaison', anchor: 'document' },
    });
    expect(JSON.stringify(rows) + test.logged.join()).not.toContain('Between us');
  });
});
