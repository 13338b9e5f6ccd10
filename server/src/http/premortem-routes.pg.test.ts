import { randomUUID } from 'node:crypto';
import type { PremortemSummary } from '@entente/protocol/api/premortem';
import { documentId as documentIdType } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { event } from '../db/schema/events.ts';
import { premortem, premortemCard } from '../db/schema/premortem.ts';
import { codeOf, type Answer } from './testing/browser.ts';
import {
  question,
  sessionIn,
  shownIn,
  startRegister,
  startSession,
  writeCard,
  type TestRegister,
} from './testing/premortems.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let register: TestRegister;
/** The address of a session that is being written. */
let session: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  register = await startRegister(test);
  session = await startSession(register);
});

const list = async (): Promise<PremortemSummary[]> => {
  const { body } = await register.priya.browser.get(`/api/documents/${register.documentId}/premortems`);
  return (body as { premortems: PremortemSummary[] }).premortems;
};

const kindsOfTrail = async (): Promise<string[]> => {
  const id = documentIdType.parse(register.documentId);
  const rows = await test.services.db.select().from(event).where(eq(event.documentId, id)).orderBy(event.id);
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('premortem'));
};

const reveal = (): Promise<Answer> => register.ingrid.browser.post(`${session}/reveal`);

describe('[PM1] a session', () => {
  it('[PM8] starts with a question and a deadline, is the only one until it is closed, and stays in the list', async () => {
    const { maya, ingrid, documentId } = register;
    const started = sessionIn(await maya.browser.get(session));
    expect(started).toMatchObject({ phase: 'writing', question, myCards: [], counts: [] });
    const again = () =>
      ingrid.browser.post(`/api/documents/${documentId}/premortems`, { question, minutes: 5 });
    expect(codeOf(await again())).toBe('conflict');
    expect(codeOf(await maya.browser.post(`${session}/close`))).toBe('conflict');
    await reveal();
    expect(codeOf(await again())).toBe('conflict');
    expect(sessionIn(await maya.browser.post(`${session}/close`))).toMatchObject({ phase: 'closed' });
    expect(sessionIn(await maya.browser.post(`${session}/close`))).toMatchObject({ phase: 'closed' });
    expect((await again()).status).toBe(200);
    expect((await list()).map(({ phase }) => phase)).toEqual(['writing', 'closed']);
    expect((await kindsOfTrail()).filter((kind) => kind === 'premortem_closed')).toHaveLength(1);
  });

  it('is one also when two start at the same moment', async () => {
    const { maya, ingrid, documentId } = await startRegister(test);
    const path = `/api/documents/${documentId}/premortems`;
    const answers = await Promise.all(
      [maya, ingrid, maya].map(({ browser }) => browser.post(path, { question, minutes: 5 })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('belongs to a register, and to its own', async () => {
    const { maya, alliance } = register;
    const body = { kind: 'agreement', template: 'blank', title: 'x' };
    const made = await maya.browser.post(`/api/alliances/${alliance.allianceId}/documents`, body);
    const agreement = `/api/documents/${(made.body as { id: string }).id}/premortems`;
    expect(codeOf(await maya.browser.get(agreement))).toBe('not_found');
    expect(codeOf(await maya.browser.post(agreement, { question, minutes: 5 }))).toBe('not_found');
    const other = await startRegister(test);
    const id = session.split('/').at(-1);
    const elsewhere = `/api/documents/${other.documentId}/premortems/${id}`;
    expect(codeOf(await other.maya.browser.get(elsewhere))).toBe('not_found');
    expect(codeOf(await other.maya.browser.post(`${elsewhere}/reveal`))).toBe('not_found');
    expect(codeOf(await maya.browser.get(`${session}x`))).toBe('not_found');
  });

  it('of an archived register can be read and not changed', async () => {
    const { maya, kenji, documentId } = register;
    await maya.browser.post(`/api/documents/${documentId}/archive`);
    expect((await maya.browser.get(session)).status).toBe(200);
    expect(codeOf(await reveal())).toBe('conflict');
    const card = { id: randomUUID(), text: 'x' };
    expect(codeOf(await kenji.browser.post(`${session}/cards`, card))).toBe('conflict');
  });
});

describe('[PM3] cards while everybody writes', () => {
  it('are added once, however often the request comes', async () => {
    const { kenji, maya } = register;
    const id = randomUUID();
    const send = (text: string) => kenji.browser.post(`${session}/cards`, { id, text });
    await Promise.all([send('No time'), send('No time'), send('No time')]);
    const { myCards, counts } = sessionIn(await kenji.browser.get(session)) as {
      myCards: unknown;
      counts: unknown;
    };
    expect(myCards).toEqual([{ id, text: 'No time' }]);
    expect(counts).toEqual([{ firmId: register.alliance.partnerFirmId, cards: 1 }]);
    expect(codeOf(await maya.browser.post(`${session}/cards`, { id, text: 'Mine' }))).toBe('conflict');
    expect(await kindsOfTrail()).toEqual(['premortem_started', 'premortem_card_written']);
  });

  it('are changed and taken back by their author alone, and stay away when the request comes late', async () => {
    const { kenji, ingrid } = register;
    const id = await writeCard(kenji.browser, session, 'First words');
    const card = `${session}/cards/${id}`;
    expect(codeOf(await ingrid.browser.patch(card, { text: 'Hers' }))).toBe('not_found');
    expect(codeOf(await ingrid.browser.post(`${card}/withdraw`))).toBe('not_found');
    expect(sessionIn(await kenji.browser.patch(card, { text: 'Better words' }))).toMatchObject({
      myCards: [{ id, text: 'Better words' }],
    });
    const taken = sessionIn(await kenji.browser.post(`${card}/withdraw`));
    expect(taken).toMatchObject({ myCards: [], counts: [] });
    const late = await kenji.browser.post(`${session}/cards`, { id, text: 'First words' });
    expect(sessionIn(late)).toMatchObject({ myCards: [] });
    expect(codeOf(await kenji.browser.patch(card, { text: 'x' }))).toBe('conflict');
    const rows = await test.services.db
      .select()
      .from(premortemCard)
      .where(eq(premortemCard.id, id as never));
    expect(rows).toMatchObject([{ text: '' }]);
    expect(shownIn(await reveal()).cards).toEqual([]);
  });

  it('a viewer writes none', async () => {
    const card = { id: randomUUID(), text: 'x' };
    expect(codeOf(await register.priya.browser.post(`${session}/cards`, card))).toBe('not_allowed');
  });

  it.each([
    ['no text', { id: randomUUID(), text: ' \n ' }, 'text'],
    ['281 characters', { id: randomUUID(), text: 'x'.repeat(281) }, 'text'],
    ['a control character', { id: randomUUID(), text: 'a\u0000b' }, 'text'],
    ['an id that is none', { id: 'a-card', text: 'x' }, 'id'],
    ['a list', [], 'body'],
  ])('[HT2] %s is refused', async (_what, body, field) => {
    const answer = await register.kenji.browser.post(`${session}/cards`, body);
    expect(answer.body).toMatchObject({
      error: { code: 'bad_request', fields: { [field]: expect.any(String) } },
    });
    expect(await list()).toMatchObject([{ cards: 0 }]);
  });

  it('are at most fifty of one person', async () => {
    for (let at = 0; at < 50; at += 1) await writeCard(register.kenji.browser, session, `Cause ${at}`);
    const answer = await register.kenji.browser.post(`${session}/cards`, { id: randomUUID(), text: 'x' });
    expect(codeOf(answer)).toBe('bad_request');
  });
});

describe('[PM4] the deadline', () => {
  const endsAt = async () =>
    (sessionIn(await register.maya.browser.get(session)) as { endsAt: string }).endsAt;
  const move = (body: unknown) => register.ingrid.browser.post(`${session}/deadline`, body);

  it('is moved once by two who saw the same one', async () => {
    const from = await endsAt();
    await Promise.all([1, 2, 3].map(() => move({ act: 'extend', from, minutes: 5 })));
    expect(new Date(await endsAt()).getTime() - new Date(from).getTime()).toBe(5 * 60_000);
  });

  it('that has passed takes nothing away: cards come in until somebody reveals', async () => {
    sessionIn(await move({ act: 'end' }));
    const ended = await endsAt();
    expect(new Date(ended).getTime()).toBeLessThanOrEqual(Date.now());
    sessionIn(await move({ act: 'end' }));
    expect(await endsAt()).toBe(ended);
    await writeCard(register.kenji.browser, session, 'A late one');
    expect(await list()).toMatchObject([{ phase: 'writing', cards: 1 }]);
    sessionIn(await move({ act: 'extend', from: ended, minutes: 2 }));
    expect(new Date(await endsAt()).getTime()).toBeGreaterThan(Date.now());
    expect((await kindsOfTrail()).filter((kind) => kind === 'premortem_deadline_moved')).toHaveLength(2);
  });

  it.each([{ act: 'extend', from: 'soon', minutes: 1 }, { act: 'extend', minutes: 1 }, { act: 'stop' }, {}])(
    '[HT2] %j is refused',
    async (body) => expect(codeOf(await move(body))).toBe('bad_request'),
  );
});

describe('[PM5] the reveal', () => {
  it('happens once when two reveal at the same moment, and shows who wrote what for whom', async () => {
    const { maya, ingrid, kenji, priya, alliance } = register;
    await writeCard(kenji.browser, session, 'No time');
    await writeCard(maya.browser, session, 'No money');
    const answers = await Promise.all([maya, ingrid].map(({ browser }) => browser.post(`${session}/reveal`)));
    const [first, second] = answers.map(shownIn);
    expect(first).toEqual(second);
    expect((await kindsOfTrail()).filter((kind) => kind === 'premortem_revealed')).toHaveLength(1);
    const seen = shownIn(await priya.browser.get(session));
    expect(seen.cards).toMatchObject([
      { text: 'No time', writtenBy: { name: 'Kenji Mori', firmId: alliance.partnerFirmId } },
      { text: 'No money', writtenBy: { name: 'Maya Lindqvist', firmId: alliance.ownFirmId } },
    ]);
  });

  it('fixes every card: none is added, changed or taken back, also not by the database', async () => {
    const { kenji } = register;
    const id = await writeCard(kenji.browser, session, 'No time');
    await reveal();
    const late = await kenji.browser.post(`${session}/cards`, { id: randomUUID(), text: 'Too late' });
    expect(codeOf(late)).toBe('conflict');
    expect(codeOf(await kenji.browser.patch(`${session}/cards/${id}`, { text: 'x' }))).toBe('conflict');
    expect(codeOf(await kenji.browser.post(`${session}/cards/${id}/withdraw`))).toBe('conflict');
    const same = await kenji.browser.post(`${session}/cards`, { id, text: 'No time' });
    expect(shownIn(same).cards).toHaveLength(1);
    const { db } = test.services;
    const theCard = eq(premortemCard.id, id as never);
    await expect(db.update(premortemCard).set({ text: 'x' }).where(theCard)).rejects.toThrow();
    await expect(db.delete(premortemCard).where(theCard)).rejects.toThrow();
    await expect(db.delete(premortem)).rejects.toThrow();
  });
});

it('[PM2] everybody is told of each change, without a word of it, and not of what changes nothing', async () => {
  const { kenji, documentId, alliance } = register;
  const before = test.sent.length;
  const id = await writeCard(kenji.browser, session, 'No time');
  await kenji.browser.patch(`${session}/cards/${id}`, { text: 'No time' });
  await reveal();
  await reveal();
  const told = { kind: 'premortem_changed', allianceId: alliance.allianceId, documentId };
  expect(test.sent.slice(before)).toEqual([told, told]);
});
