/** Two people make something of one message at once: one entry comes of it, whoever dies in between. */
import { addDecisions } from '@entente/documents/log/write-log';
import * as acts from '@entente/protocol/api/thread-acts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { codeOf } from './testing/browser.ts';
import type { TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { fill } from './testing/thread-acts.ts';
import { actAs, readAs, startAs, startTalk, threadIn, type Talk } from './testing/threads.ts';

let test: TestApp;
let talk: Talk;
let log: string;
beforeAll(async () => {
  test = await createTestApp();
  talk = await startTalk(test);
  log = await talk.makeDocument({ kind: 'log', title: 'Decisions' });
});
afterAll(() => test.close());

/** A decision as a page makes it ready before it asks: under a clientID of its own, so that its id is known. */
async function prepare() {
  const { ydoc } = await talk.pen(log).read();
  const before = Y.encodeStateVector(ydoc);
  const [entryId] = addDecisions(ydoc, [{ title: 'Vans' }]);
  return { entryId: entryId!, update: Y.encodeStateAsUpdate(ydoc, before) };
}

const write = ({ update }: { update: Uint8Array }) =>
  talk.pen(log).write((ydoc) => Y.applyUpdate(ydoc, update));

/** A message about nothing yet, and how somebody asks for it and notes what it became. */
async function message() {
  const thread = threadIn(await startAs(talk.kenji, talk.documentId));
  const at = { documentId: thread.documentId, threadId: thread.id, messageId: thread.messages[0]!.id };
  const send = (path: string, who: TestPerson, entryId: string) =>
    who.browser.post(fill(path, at), { documentId: log, entryId });
  const claim = async (who: TestPerson, entryId: string) => {
    const answer = await send(acts.claimEntry.path, who, entryId);
    if (answer.status !== 200) throw new Error(codeOf(answer));
    return acts.claimEntry.output.parse(answer.body);
  };
  const note = (who: TestPerson, entryId: string) => send(acts.messageBecameEntry.path, who, entryId);
  const became = async () =>
    threadIn(await readAs(talk.priya, thread)).messages[0]!.entries.map(({ entryId, by }) => [
      entryId,
      by.name,
    ]);
  const age = (ms: number) =>
    test.services.db.execute(
      sql`update entry_claim set at = at - ${`${ms} milliseconds`}::interval where message_id = ${at.messageId}`,
    );
  return { thread, claim, send, note, became, age };
}

const minute = 60_000;

describe('[TH16] of each kind a message becomes one', () => {
  it('of many who ask at once one wins, and the others are told who and which', async () => {
    const { claim } = await message();
    const people = [talk.maya, talk.tomas, talk.daniel, talk.ingrid];
    const all = await Promise.all(
      [...people, ...people].map(async (who) => {
        const { entryId } = await prepare();
        return { entryId, who, answer: await claim(who, entryId) };
      }),
    );
    const [winner, ...others] = all.filter(({ answer }) => answer.isOurs);
    expect(others).toEqual([]);
    for (const { answer } of all)
      expect(answer).toMatchObject({
        winner: { entryId: winner!.entryId, by: { userId: winner!.who.userId } },
        isThere: false,
      });
  });

  it('asked for again under the same id it is still theirs, and what came on the record is noted for its maker', async () => {
    const { claim, became } = await message();
    const made = await prepare();
    expect((await claim(talk.maya, made.entryId)).isOurs).toBe(true);
    expect(await claim(talk.maya, made.entryId)).toMatchObject({ isOurs: true, isThere: false });
    await write(made);
    // Her page dies before it notes it: he is led to it, and it is linked.
    const { entryId } = await prepare();
    expect(await claim(talk.daniel, entryId)).toMatchObject({
      winner: { entryId: made.entryId, by: { name: 'Maya Lindqvist' } },
      isOurs: false,
      isThere: true,
    });
    expect(await became()).toEqual([[made.entryId, 'Maya Lindqvist']]);
    // Opened again, her page notes it as it would have: once.
    expect((await claim(talk.maya, made.entryId)).isOurs).toBe(true);
    expect(await became()).toEqual([[made.entryId, 'Maya Lindqvist']]);
  });

  it('one that never comes blocks nobody for ever, and comes too late to be noted', async () => {
    const { claim, note, became, age } = await message();
    const [late, next] = [await prepare(), await prepare()];
    await claim(talk.maya, late.entryId);
    await age(9 * minute);
    expect((await claim(talk.daniel, next.entryId)).isOurs).toBe(false);
    await age(2 * minute);
    expect((await claim(talk.daniel, next.entryId)).isOurs).toBe(true);
    expect(await claim(talk.maya, late.entryId)).toMatchObject({
      isOurs: false,
      winner: { entryId: next.entryId },
    });
    await write(next);
    await write(late);
    expect(codeOf(await note(talk.maya, late.entryId))).toBe('conflict');
    expect((await note(talk.daniel, next.entryId)).status).toBe(200);
    expect(await became()).toEqual([[next.entryId, 'Daniel Okafor']]);
  });

  it('whoever asked and whose page died asks again after a moment', async () => {
    const { claim, age } = await message();
    const [lost, next] = [await prepare(), await prepare()];
    await claim(talk.maya, lost.entryId);
    expect((await claim(talk.maya, next.entryId)).isOurs).toBe(false);
    await age(minute / 2);
    expect((await claim(talk.maya, next.entryId)).isOurs).toBe(true);
  });

  it('is for editors, and not of what is deleted', async () => {
    const { send, thread, claim } = await message();
    const { entryId } = await prepare();
    expect(codeOf(await send(acts.claimEntry.path, talk.kenji, entryId))).toBe('not_allowed');
    await actAs(talk.kenji, thread, [`messages/${thread.messages[0]!.id}/delete`]);
    await expect(claim(talk.maya, entryId)).rejects.toThrow('conflict');
  });
});
