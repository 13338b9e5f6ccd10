/** Days that people are told of: each once, by the calendar of their firm. */
import { eq, isNotNull } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeOwner } from '@entente/documents/entries/owner';
import { openDatabase } from '../db/database.ts';
import { firm, member } from '../db/schema/alliances.ts';
import { inboxItem } from '../db/schema/inbox.ts';
import { createSignals } from '../events/signals.ts';
import { remindByItself } from '../reminding/remind-by-itself.ts';
import { tellWhatCame } from '../reminding/tell-what-came.ts';
import { agreeToDecision, proposeDecision } from './testing/agreed-decision.ts';
import { inboxOf } from './testing/inboxes.ts';
import type { TestPerson } from './testing/people.ts';
import { actAs, startAs, threadIn } from './testing/threads.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { confirmReadBack, proposalIn, agreeAs, startTwoFirms, type TwoFirms } from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;
let logId: string;
let viewer: TestPerson;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
  viewer = await firms.place('Priya Nair', 'viewer', firms.ownFirmId);
}, 60_000);
afterAll(() => app.close());

/** Each test has the one log, its own inboxes, and a zone of either side of the date line for its firms. */
beforeEach(async () => {
  const { db } = app.services;
  if (logId) await firms.maya.browser.post(`/api/documents/${logId}/archive`, {});
  logId = await firms.makeDocument({ kind: 'log', title: 'Decisions' });
  await db.update(firm).set({ timeZone: 'Pacific/Auckland' }).where(eq(firm.id, firms.ownFirmId));
  await db.update(firm).set({ timeZone: 'America/Los_Angeles' }).where(eq(firm.id, firms.partnerFirmId));
  await db.delete(inboxItem);
  app.sent.length = 0;
});

const look = (at: string): Promise<void> =>
  tellWhatCame({ db: app.services.db, signals: app.services.signals, log: app.services.log }, new Date(at));

const everybody = (): TestPerson[] => [
  firms.maya,
  firms.tomas,
  viewer,
  firms.daniel,
  firms.ingrid,
  firms.kenji,
];

/** The days that each of Maya, Tomás, Priya, Daniel, Ingrid and Kenji was told of. */
async function told(): Promise<string[]> {
  const rows = await app.services.db.select().from(inboxItem).where(isNotNull(inboxItem.day));
  return everybody().map(({ userId }) =>
    rows
      .filter((row) => row.userId === userId)
      .map(({ kind, day }) => `${kind} ${day}`)
      .join(),
  );
}

test('[RD1] [RD2] who signed, proposed or owns a decision is told a week before its review and on the day, where their firm is', async () => {
  const owner = encodeOwner({ kind: 'member', userId: firms.tomas.userId }) ?? undefined;
  const proposal = await proposeDecision(firms, logId, { reviewOn: '2031-03-10', owner });
  await agreeToDecision(firms, proposal);
  await app.services.db.delete(inboxItem);
  app.sent.length = 0;

  await look('2031-03-02T10:00:00Z');
  expect(await told()).toEqual(['', '', '', '', '', '']);
  // In Auckland the third has begun.
  await look('2031-03-02T12:00:00Z');
  expect(await told()).toEqual(['review 2031-03-10', 'review 2031-03-10', '', '', '', '']);
  await look('2031-03-03T09:00:00Z');
  await look('2031-03-09T10:00:00Z');
  expect(await told()).toEqual(['review 2031-03-10', 'review 2031-03-10', '', '', 'review 2031-03-10', '']);
  await look('2031-03-09T12:00:00Z');
  await look('2031-03-10T09:00:00Z');
  await look('2031-06-01T09:00:00Z');
  const twice = 'review 2031-03-10,review 2031-03-10';
  expect(await told()).toEqual([twice, twice, '', '', twice, '']);

  const [item] = (await inboxOf(firms.ingrid, firms.allianceId)).items;
  expect(item).toMatchObject({
    by: null,
    readAt: null,
    subject: { kind: 'entry', title: 'D-1 One carrier' },
    document: { id: logId },
  });
  const devices = app.sent.filter((signal) => signal.kind === 'inbox_changed');
  expect(new Set(devices.map(({ userId }) => userId))).toEqual(
    new Set([firms.maya.userId, firms.tomas.userId, firms.ingrid.userId]),
  );
});

test('[RD1] of a day that passed while nobody looked is told once, and of a firm whose people have left its liaisons are told', async () => {
  const proposal = await proposeDecision(firms, logId, { reviewOn: '2031-03-10' });
  await agreeToDecision(firms, proposal);
  await app.services.db.delete(inboxItem);
  const isIngrid = eq(member.userId, firms.ingrid.userId);
  const [place] = await app.services.db.delete(member).where(isIngrid).returning();
  await look('2031-04-20T09:00:00Z');
  expect(await told()).toEqual(['review 2031-03-10', '', '', 'review 2031-03-10', '', '']);
  await app.services.db.insert(member).values(place!);
});

test('[RD3] that a hoped-for day is over is told to whose answer is missing and to who proposed', async () => {
  const proposal = await proposeDecision(firms, logId, { title: 'Two carriers', answerBy: '2031-05-01' });
  await look('2031-05-01T11:00:00Z');
  expect(await told()).toEqual(['', '', '', '', '', '']);
  await look('2031-05-02T12:00:00Z');
  await look('2031-05-03T12:00:00Z');
  const late = 'late 2031-05-01';
  expect(await told()).toEqual([late, '', '', late, late, '']);
  const [item] = (await inboxOf(firms.daniel, firms.allianceId)).items;
  expect(item?.subject).toEqual({ kind: 'proposal', proposalId: proposal.id, title: 'D-1 Two carriers' });
});

test('[RD3] nothing is told of what was answered, and a signature that is still missing is asked of those who may give it', async () => {
  const first = await proposeDecision(firms, logId, { answerBy: '2031-05-01' });
  await agreeToDecision(firms, first);
  const second = await proposeDecision(firms, logId, { title: 'No carrier', answerBy: '2031-05-02' });
  await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, second);
  proposalIn(await agreeAs(firms.ingrid, second));
  await app.services.db.delete(inboxItem);
  await look('2031-05-20T12:00:00Z');
  expect(await told()).toEqual(['late 2031-05-02', '', '', '', '', '']);
});

test('[RD4] several servers that look at once, and one that starts anew, tell of a day once', async () => {
  const proposal = await proposeDecision(firms, logId, { reviewOn: '2031-03-10', answerBy: '2031-03-01' });
  await agreeToDecision(firms, proposal);
  await app.services.db.delete(inboxItem);
  const now = () => new Date('2031-03-10T21:00:00Z');
  const others = [1, 2, 3].map(() =>
    openDatabase(app.database.url, (error) => {
      throw error;
    }),
  );
  const log = pino({ level: 'silent' });
  const servers = others.map(({ db }) =>
    remindByItself({ db, log, signals: createSignals(() => undefined) }, now),
  );
  await Promise.all(servers.map((server) => server.looked()));
  await Promise.all(servers.map((server) => server.stop()));
  const [again] = others.map(({ db }) =>
    remindByItself({ db, log, signals: createSignals(() => undefined) }, now),
  );
  await again!.looked();
  await again!.stop();
  await Promise.all(others.map((other) => other.close()));
  expect(await told()).toEqual(['review 2031-03-10', '', '', '', 'review 2031-03-10', '']);
});

test('[RD1] of a superseded decision and of an archived log nobody is told', async () => {
  const old = await proposeDecision(firms, logId, { reviewOn: '2031-03-10' });
  await agreeToDecision(firms, old);
  const supersedes = old.part.kind === 'entry' ? (old.part.id as never) : undefined;
  await agreeToDecision(firms, await proposeDecision(firms, logId, { title: 'Another', supersedes }));
  const archived = logId;
  logId = await moveOn(archived);
  await app.services.db.delete(inboxItem);
  await look('2031-03-20T12:00:00Z');
  expect(await told()).toEqual(['', '', '', '', '', '']);
});

/** Archives a log and starts the next one, with a decision of a day that has passed left behind. */
async function moveOn(archived: string): Promise<string> {
  await agreeToDecision(
    firms,
    await proposeDecision(firms, archived, { title: 'Left', reviewOn: '2031-03-09' }),
  );
  await firms.maya.browser.post(`/api/documents/${archived}/archive`, {});
  return firms.makeDocument({ kind: 'log', title: 'Decisions' });
}

test('[RD5] who sees to a thread is told the day before and on the day, where their firm is, unless it is resolved', async () => {
  const documentId = await firms.makeAgreement();
  const assigned = async (to: TestPerson, dueOn: string) => {
    const thread = threadIn(await startAs(firms.maya, documentId));
    await actAs(firms.maya, thread, ['assign', { to: to.userId, dueOn }]);
    return thread;
  };
  const given = await assigned(firms.tomas, '2031-03-10');
  await assigned(firms.kenji, '2031-03-10');
  const done = await assigned(firms.ingrid, '2031-03-10');
  await app.services.db.delete(inboxItem);
  app.sent.length = 0;
  // In Auckland it is the ninth, in Los Angeles the eighth.
  await look('2031-03-08T12:00:00Z');
  expect(await told()).toEqual(['', 'due 2031-03-10', '', '', '', '']);
  await look('2031-03-09T09:00:00Z');
  await look('2031-03-09T09:15:00Z');
  expect(await told()).toEqual(['', 'due 2031-03-10', '', '', 'due 2031-03-10', 'due 2031-03-10']);
  await actAs(firms.maya, done, ['resolve']);
  await actAs(firms.maya, given, ['assign', { to: firms.daniel.userId, dueOn: '2031-03-10' }]);
  await look('2031-03-10T12:00:00Z');
  await look('2031-03-12T12:00:00Z');
  const [near, twice] = ['due 2031-03-10', 'due 2031-03-10,due 2031-03-10'];
  expect(await told()).toEqual(['', near, '', near, near, twice]);
  const [item] = (await inboxOf(firms.kenji, firms.allianceId)).items;
  expect(item).toMatchObject({
    kind: 'due',
    by: null,
    day: '2031-03-10',
    subject: { kind: 'thread', excerpt: 'Who calls the client?', message: { number: 1 } },
  });
  const devices = new Set(
    app.sent.flatMap((signal) => (signal.kind === 'inbox_changed' ? [signal.userId] : [])),
  );
  expect(devices.has(firms.kenji.userId)).toBe(true);
});

test('[RD4] [RD5] many servers that look at once tell of a thread once', async () => {
  const documentId = await firms.makeAgreement();
  const thread = threadIn(await startAs(firms.maya, documentId));
  await actAs(firms.maya, thread, ['assign', { to: firms.kenji.userId, dueOn: '2031-04-10' }]);
  await app.services.db.delete(inboxItem);
  await Promise.all(Array.from({ length: 6 }, () => look('2031-04-10T12:00:00Z')));
  expect((await told())[5]).toBe('due 2031-04-10');
});
