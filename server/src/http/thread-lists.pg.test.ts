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
