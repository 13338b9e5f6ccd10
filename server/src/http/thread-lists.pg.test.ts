import * as api from '@entente/protocol/api/threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from './testing/browser.ts';
import { fillWithThreads, lengthen } from './testing/many-threads.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { fill } from './testing/thread-acts.ts';
import { actAs, replyAs, startAs, startTalk, threadIn, threadPath, type Talk } from './testing/threads.ts';

let test: TestApp;
let talk: Talk;

beforeAll(async () => {
  test = await createTestApp();
  talk = await startTalk(test);
});
afterAll(() => test.close());

describe('[TH10] what has changed', () => {
  it('comes in pages, each thread once, and afterwards only what changed since', async () => {
    const documentId = await talk.makeAgreement('Talked about');
    await fillWithThreads(test, talk, { documentId, count: 205 });
    const changed = async (since: string) => {
      const address = fill(api.listChangedThreads.path, { documentId, since });
      return api.listChangedThreads.output.parse((await talk.priya.browser.get(address)).body);
    };
    const first = await changed('0');
    const second = await changed(first.upTo);
    expect([first.threads.length, first.isWhole, second.threads.length, second.isWhole]).toEqual([
      200,
      false,
      5,
      true,
    ]);
    expect(new Set([...first.threads, ...second.threads].map(({ id }) => id)).size).toBe(205);
    expect(await changed(second.upTo)).toEqual({ threads: [], upTo: second.upTo, isWhole: true });
    const [, , , fourth, , , , eighth] = first.threads;
    await replyAs(talk.kenji, fourth!);
    await actAs(talk.kenji, eighth!, ['resolve']);
    const third = await changed(second.upTo);
    expect(third.threads.map(({ id, messageCount }) => [id, messageCount])).toEqual([
      [fourth!.id, 2],
      [eighth!.id, 1],
    ]);
    for (const since of ['-1', 'x', '1', '1-', `${'9'.repeat(20)}-0`])
      expect(
        codeOf(await talk.priya.browser.get(fill(api.listChangedThreads.path, { documentId, since }))),
      ).toBe('not_found');
  });

  it('a long thread is read from its end, earlier messages page by page', async () => {
    const thread = threadIn(await startAs(talk.maya, talk.documentId));
    await lengthen(test, thread, 150);
    const end = threadIn(await talk.priya.browser.get(threadPath(thread)));
    expect([end.messages.length, end.messages[0]!.number, end.hasEarlier]).toEqual([100, 51, true]);
    expect(end.messageCount).toBe(150);
    const { body } = await talk.priya.browser.get(`${threadPath(thread)}/before/51`);
    const before = api.messagePage.parse(body);
    expect([before.messages.length, before.messages[0]!.number, before.hasEarlier]).toEqual([50, 1, false]);
  });
});

describe('[TH15] conversations to take along', () => {
  it('come whole, page by page, each once; of a deleted message only that it was there', async () => {
    const documentId = await talk.makeAgreement('Taken along');
    await fillWithThreads(test, talk, { documentId, count: 55 });
    const read = async (since: string) => {
      const address = fill(api.listConversations.path, { documentId, since });
      return api.listConversations.output.parse((await talk.priya.browser.get(address)).body);
    };
    const [first] = (await read('0')).threads;
    await lengthen(test, first!, 130);
    const taken = threadIn(await replyAs(talk.kenji, first!)).messages.at(-1)!;
    await talk.kenji.browser.post(`${threadPath(first!)}/messages/${taken.id}/delete`, {});
    await actAs(talk.maya, first!, ['resolve']);
    const pages = [await read('0')];
    pages.push(await read(pages[0]!.upTo));
    expect(pages.map(({ threads, isWhole }) => [threads.length, isWhole])).toEqual([
      [50, false],
      [5, true],
    ]);
    const all = pages.flatMap(({ threads }) => threads);
    expect(new Set(all.map(({ id }) => id)).size).toBe(55);
    const whole = all.find(({ id }) => id === first!.id)!;
    expect([whole.messages.length, whole.acts.length, whole.hasEarlier]).toEqual([131, 1, false]);
    expect(whole.messages.at(-1)).toMatchObject({ content: null, deletedAt: expect.any(String) });
  });
});
