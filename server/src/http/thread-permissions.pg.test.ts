import { randomUUID } from 'node:crypto';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import { entryIdOf } from '@entente/documents/entries/entry-id';
import { listInbox } from '@entente/protocol/api/inbox';
import type { AllianceId, FirmId } from '@entente/protocol/ids';
import { roles, type Role } from '@entente/protocol/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { XmlElement } from 'yjs';
import { policy } from '../access/policy.ts';
import { startThread } from '../threads/start-thread.ts';
import { codeOf, openBrowser, type Answer } from './testing/browser.ts';
import { openLine } from './testing/line.ts';
import { join, signUp, startAlliance, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  askThread,
  fill,
  inboxActs,
  talkAddresses,
  threadActNames,
  threadActs,
  type ThreadPlace,
} from './testing/thread-acts.ts';
import { onDocument, replyAs, say, startTalk, threadIn, type Talk } from './testing/threads.ts';

const firms = ['our firm', 'the other firm'] as const;
type FirmName = (typeof firms)[number];

const secret = 'Their price is too high';
const may = (role: Role, action: keyof typeof policy): boolean =>
  (policy[action] as readonly Role[]).includes(role);

let test: TestApp;
let talk: Talk;
let stranger: TestPerson;
/** A thread of the alliance, and one of our firm alone. */
let shared: string;
let ours: string;
/** A line of the document. */
let line: string;
const people = new Map<string, TestPerson>();
/** The first message of each thread, for those who have none of their own. */
const first = new Map<string, string>();
/** A message of one's own in each thread, where one may write. */
const own = new Map<string, string>();

const who = (role: Role, firm: FirmName) => people.get(`${role} of ${firm}`)!;

async function startWith(audience: AllianceId | FirmId): Promise<string> {
  const id = randomUUID();
  const { allianceId, documentId, maya, ownFirmId: firmId } = talk;
  const asked = {
    actor: { userId: maya.userId, allianceId, firmId, role: 'liaison' },
    document: { id: documentId, allianceId, kind: 'agreement' },
    id,
    audience,
    anchor: onDocument,
    first: { id: randomUUID(), content: say(secret) },
  };
  first.set(id, asked.first.id);
  await startThread({ ...test.services, replays: test.services.versions.replays }, asked as never);
  return id;
}

async function writeOwn(person: TestPerson, threadId: string): Promise<void> {
  const answer = await replyAs(person, { id: threadId, documentId: talk.documentId } as never);
  const messages = answer.status === 200 ? threadIn(answer).messages : [];
  const mine = messages.find(({ by }) => by.userId === person.userId);
  if (mine !== undefined) own.set(`${person.userId} ${threadId}`, mine.id);
}

beforeAll(async () => {
  test = await createTestApp();
  talk = await startTalk(test);
  stranger = (await startAlliance(test)).founder;
  shared = await startWith(talk.allianceId);
  ours = await startWith(talk.ownFirmId);
  const { ydoc } = await talk.pen(talk.documentId).read();
  line = entryIdOf(ydoc.getXmlFragment(AGREEMENT_ROOT).get(0) as XmlElement);
  for (const [index, firm] of firms.entries())
    for (const role of roles) {
      const person = await signUp(test, `${role} of ${firm}`);
      const firmId = index === 0 ? talk.ownFirmId : talk.partnerFirmId;
      await join(test, person, { allianceId: talk.allianceId, firmId, role });
      people.set(`${role} of ${firm}`, person);
      await writeOwn(person, shared);
      await writeOwn(person, ours);
    }
}, 60_000);
afterAll(() => test.close());

const placeOf = (person: TestPerson, threadId: string): ThreadPlace => ({
  documentId: talk.documentId,
  threadId,
  messageId: own.get(`${person.userId} ${threadId}`) ?? first.get(threadId) ?? randomUUID(),
  userId: talk.maya.userId,
  entryId: line,
});

/** `conflict` is the answer to who may: a message that was deleted a line before, say. */
const outcomeOf = (answer: Answer): string => {
  const code = answer.status === 200 ? 'ok' : codeOf(answer);
  return code === 'conflict' ? 'ok' : code;
};

describe('[AC1] [TH2] who may do what with a thread', () => {
  for (const name of threadActNames) {
    const { action, isOfDocument } = threadActs[name];
    for (const firm of firms)
      it(`${name}, as each role of ${firm}`, async () => {
        for (const role of roles) {
          const person = who(role, firm);
          const expected = may(role, action) ? 'ok' : 'not_allowed';
          for (const threadId of [shared, ours]) {
            const isHidden = threadId === ours && firm === 'the other firm' && !isOfDocument;
            const answer = await askThread(person.browser, name, placeOf(person, threadId));
            expect(outcomeOf(answer), role).toBe(isHidden && expected === 'ok' ? 'not_found' : expected);
            if (firm === 'the other firm' && threadId === ours)
              expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${ours}`));
          }
        }
      });

    it(`[AC3] ${name}: what is hidden cannot be told from what is not there`, async () => {
      const browsers = [
        stranger.browser,
        ...(isOfDocument ? [] : roles.map((role) => who(role, firms[1]).browser)),
      ];
      for (const browser of browsers) {
        const there = await askThread(browser, name, placeOf(stranger, ours));
        const nothing = { ...placeOf(stranger, randomUUID()), messageId: randomUUID() };
        const nowhere = await askThread(browser, name, nothing);
        expect([there.status, there.body]).toEqual([nowhere.status, nowhere.body]);
        expect(there.status).not.toBe(200);
      }
      expect(codeOf(await askThread(openBrowser(test.app), name, placeOf(stranger, shared)))).toBe(
        'signed_out',
      );
    });
  }

  it('[TH5] what a deleted message said: the liaisons of both firms, and its writer', async () => {
    const writer = who('commenter', 'the other firm');
    const place = { ...placeOf(writer, shared), messageId: randomUUID() };
    await writer.browser.post(`/api/documents/${talk.documentId}/threads/${shared}/messages`, {
      id: place.messageId,
      content: say('Taken back'),
    });
    await askThread(writer.browser, 'deleteMessage', place);
    for (const firm of firms)
      for (const role of roles) {
        const person = who(role, firm);
        const isTold = may(role, 'thread.audit') || person === writer;
        const answer = await askThread(person.browser, 'readRevisions', place);
        expect(outcomeOf(answer), `${role} of ${firm}`).toBe(isTold ? 'ok' : 'not_allowed');
        expect(JSON.stringify(answer.body).includes('Taken back')).toBe(isTold);
      }
  });

  it('nothing can be asked about threads that is not asked here', () => {
    const isOurs = ({ method, path }: { method: string; path: string }) =>
      method !== 'ALL' && /thread|inbox|following|conversations|source-messages/.test(path);
    const mounted = test.app.routes.filter(isOurs).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(mounted)].toSorted()).toEqual(talkAddresses.toSorted());
  });
});

/** An item of somebody's inbox. */
async function itemOf({ browser }: TestPerson): Promise<string> {
  const path = fill(inboxActs.listInbox.endpoint.path, {
    allianceId: talk.allianceId,
    filter: 'all',
    before: 'newest',
  });
  const [item] = listInbox.output.parse((await browser.get(path)).body).items;
  if (item === undefined) throw new Error('nothing has been told');
  return item.id;
}

describe('[AC1] [IN6] the inbox is everybody’s who belongs to the alliance, and nobody else’s', () => {
  for (const [name, { endpoint, body, isOfItem }] of Object.entries(inboxActs))
    it(name, async () => {
      const ask = ({ browser }: Pick<TestPerson, 'browser'>, itemId: string = randomUUID()) => {
        const params = { allianceId: talk.allianceId, filter: 'all', before: 'newest', itemId };
        return browser.send(endpoint.method, fill(endpoint.path, params), {
          ...(body !== undefined && { body }),
        });
      };
      const mayas = isOfItem && (await itemOf(talk.maya));
      for (const person of people.values()) {
        const answer = await ask(person, mayas);
        expect([answer.status, answer.body]).toEqual(
          isOfItem ? [404, (await ask(person)).body] : [200, expect.anything()],
        );
      }
      expect((await ask(talk.maya, mayas)).status).toBe(200);
      const [there, nowhere] = [await ask(stranger, mayas), await ask(stranger)];
      expect([codeOf(there), there.body]).toEqual(['not_found', nowhere.body]);
      expect(codeOf(await ask({ browser: openBrowser(test.app) }, mayas))).toBe('signed_out');
    });
});

describe('[TH2] a firm’s own thread', () => {
  it('leaves no trace in what the other firm reads, numbers included', async () => {
    const { browser } = who('liaison', 'the other firm');
    const list = async () => (await browser.get(`/api/documents/${talk.documentId}/thread-changes/0`)).body;
    const before = JSON.stringify(await list());
    await replyAs(talk.maya, { id: ours, documentId: talk.documentId } as never);
    await startWith(talk.ownFirmId);
    expect(JSON.stringify(await list())).toBe(before);
    expect(before).toContain(shared);
    expect(before).not.toContain(ours);
    const mine = await talk.tomas.browser.get(`/api/documents/${talk.documentId}/thread-changes/0`);
    expect(JSON.stringify(mine.body)).toContain(ours);
  });

  it('[TH12] is on the line of hints of our firm only, typing too, and nobody hears that they type themselves', async () => {
    const lines = {
      theirs: await openLine(test, talk.kenji, talk.allianceId),
      ours: await openLine(test, talk.tomas, talk.allianceId),
      own: await openLine(test, talk.maya, talk.allianceId),
    };
    const { documentId } = talk;
    const hint = (kind: string, threadId: string) => expect.objectContaining({ kind, documentId, threadId });
    for (const threadId of [ours, shared]) {
      await askThread(talk.maya.browser, 'sayTyping', placeOf(talk.maya, threadId));
      await askThread(talk.maya.browser, 'reply', placeOf(talk.maya, threadId));
    }
    expect(await lines.theirs.next(2)).toEqual([hint('typing', shared), hint('threads', shared)]);
    expect(await lines.ours.next(4)).toEqual([
      hint('typing', ours),
      hint('threads', ours),
      hint('typing', shared),
      hint('threads', shared),
    ]);
    const inbox = { kind: 'inbox', documentId };
    expect(await lines.own.next(4)).toEqual([hint('threads', ours), inbox, hint('threads', shared), inbox]);
    for (const line of Object.values(lines)) await line.end();
  });
});
