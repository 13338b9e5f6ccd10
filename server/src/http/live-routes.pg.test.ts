import { liveHint, type LiveHint } from '@entente/protocol/api/live';
import { documentId, userId as userIdType } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import type { AllianceGrant } from './guards.ts';
import { openLiveLine } from './live-line.ts';
import { createLiveLines } from './live-lines.ts';
import { codeOf } from './testing/browser.ts';
import { join, signUp, startAlliance, type TestAlliance, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let alliance: TestAlliance;
beforeAll(async () => {
  test = await createTestApp();
  alliance = await startAlliance(test);
});
afterAll(() => test.close());

interface Line {
  nextHint(): Promise<LiveHint>;
  /** Resolves when the server has ended it. */
  ended(): Promise<void>;
  /** What came first, before any hint. */
  readonly opening: string;
}

async function openLine({ browser }: TestPerson, app = test.app): Promise<Line> {
  const response = await app.request(`/api/alliances/${alliance.allianceId}/live`, {
    headers: { cookie: browser.cookie() },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const opening = (await reader.read()).value ?? '';
  return {
    opening,
    async nextHint() {
      const { value = '' } = await reader.read();
      return liveHint.parse(JSON.parse(value.replace(/^data: /, '')));
    },
    async ended() {
      while (!(await reader.read()).done);
    },
  };
}

async function memberOf(firmId: TestAlliance['ownFirmId']): Promise<TestPerson> {
  const person = await signUp(test);
  await join(test, person, { allianceId: alliance.allianceId, firmId, role: 'viewer' });
  return person;
}

function grantUntil(expiresAt: Date): AllianceGrant {
  const { allianceId, ownFirmId: firmId, founder } = alliance;
  const { userId } = founder;
  return {
    actor: { userId, allianceId, firmId, role: 'liaison' },
    session: { sessionId: randomUUID(), userId, expiresAt },
  };
}

const create = () =>
  alliance.founder.browser.post(`/api/alliances/${alliance.allianceId}/documents`, {
    kind: 'agreement',
    template: 'blank',
    title: 'x',
  });

describe('[HT8] the line of hints', () => {
  it('says at once that it stands, and then what has changed', async () => {
    const line = await openLine(await memberOf(alliance.partnerFirmId));
    expect(line.opening).toBe(':\n\n');
    const { body } = await create();
    const hint = { kind: 'documents', documentId: (body as { id: string }).id };
    expect(await line.nextHint()).toEqual(hint);
    await alliance.founder.browser.patch(`/api/documents/${hint.documentId}`, { title: 'y' });
    expect(await line.nextHint()).toEqual(hint);
  });

  it('tells of people, and nothing of other alliances', async () => {
    const line = await openLine(alliance.founder);
    const other = await startAlliance(test);
    test.services.signals.send({ kind: 'people_changed', allianceId: other.allianceId });
    test.services.signals.send({ kind: 'people_changed', allianceId: alliance.allianceId });
    expect(await line.nextHint()).toEqual({ kind: 'people' });
  });

  it('tells that somebody writes in a document, and nothing of documents of others [HT11]', async () => {
    const line = await openLine(alliance.founder);
    const kind = 'document_written';
    const written = documentId.parse(randomUUID());
    const { allianceId } = await startAlliance(test);
    test.services.signals.send({ kind, allianceId, documentId: documentId.parse(randomUUID()) });
    test.services.signals.send({ kind, allianceId: alliance.allianceId, documentId: written });
    expect(await line.nextHint()).toEqual({ kind: 'written', documentId: written });
  });

  it('ends when the session ends', async () => {
    const person = await memberOf(alliance.ownFirmId);
    const line = await openLine(person);
    await person.browser.post('/api/auth/sign-out');
    await line.ended();
  });

  it('ends when the session expires', async () => {
    const expiresAt = new Date(Date.now() + 300);
    const reader = test.services.live.open(grantUntil(expiresAt)).getReader();
    while (!(await reader.read()).done);
    // A timer may come within the millisecond before its own.
    expect(Date.now() + 1).toBeGreaterThanOrEqual(expiresAt.getTime());
  });

  it('ends when the person’s access changes, and for nobody else', async () => {
    const [person, other] = [await memberOf(alliance.ownFirmId), await memberOf(alliance.ownFirmId)];
    const [line, kept] = [await openLine(person), await openLine(other)];
    const { allianceId } = alliance;
    test.services.signals.send({ kind: 'access_changed', allianceId, userId: person.userId });
    await line.ended();
    test.services.signals.send({ kind: 'people_changed', allianceId });
    expect(await kept.nextHint()).toEqual({ kind: 'people' });
  });

  it('ends for everybody when what was taken away may not have been heard [RL73]', async () => {
    const line = await openLine(await memberOf(alliance.ownFirmId));
    test.services.signals.send({ kind: 'access_unheard' });
    await line.ended();
  });

  it('is not opened for who asks for its head alone [HT12]', async () => {
    const open = vi.fn((grant: AllianceGrant) => test.services.live.open(grant));
    const app = createApp({ ...test.services, live: { ...test.services.live, open } });
    const address = `/api/alliances/${alliance.allianceId}/live`;
    const ask = (cookie: string) => app.request(address, { method: 'HEAD', headers: { cookie } });
    const head = await ask(alliance.founder.browser.cookie());
    expect([head.status, head.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect((await ask('')).status).toBe(401);
    expect(open).not.toHaveBeenCalled();
  });

  it('is not opened for a stranger, nor by any other method [HT12]', async () => {
    const { browser } = await signUp(test);
    const address = `/api/alliances/${alliance.allianceId}/live`;
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(codeOf(await alliance.founder.browser.send(method, address))).toBe('not_found');
    expect(codeOf(await browser.get(`/api/alliances/${alliance.allianceId}/live`))).toBe('not_found');
  });

  it('beats while nothing happens', async () => {
    const lines = createLiveLines(test.services.signals, 5);
    const grant = grantUntil(new Date(Date.now() + 60_000));
    const reader = lines.open(grant).getReader();
    const readText = async () => new TextDecoder().decode((await reader.read()).value);
    for (const _beat of [1, 2, 3]) expect(await readText()).toBe(':\n\n');
    lines.drain();
    while (!(await reader.read()).done);
    const late = lines.open(grant).getReader();
    await late.read();
    expect((await late.read()).done).toBe(true);
  });
});

it('[HT8] of one person 64 lines are open: the oldest makes room, of others none is touched', async () => {
  const lines = createLiveLines(test.services.signals);
  const grant = grantUntil(new Date(Date.now() + 60_000));
  const { actor, session } = grant;
  const userId = userIdType.parse(randomUUID());
  const other = lines.open({ actor: { ...actor, userId }, session: { ...session, userId } }).getReader();
  const own = Array.from({ length: limits.socketsOfPerson + 1 }, () => lines.open(grant).getReader());
  const { allianceId } = alliance;
  const readAll = async ([first]: typeof own): Promise<number> => {
    let chunks = 0;
    while (first && !(await first.read()).done) chunks += 1;
    return chunks;
  };
  expect(await readAll(own)).toBe(1);
  test.services.signals.send({ kind: 'people_changed', allianceId });
  lines.drain();
  for (const reader of [own[1]!, own.at(-1)!, other]) expect(await readAll([reader])).toBe(2);
});

describe('[HT8] a reader who does not read', () => {
  it('is let go when too much waits', async () => {
    let ends = 0;
    const line = openLiveLine(() => (ends += 1));
    const hint = { kind: 'documents', documentId: documentId.parse(randomUUID()) } as const;
    for (let turn = 0; turn < 1000; turn += 1) line.sendHint(hint);
    expect(ends).toBe(1);
    const reader = line.stream.getReader();
    let chunks = 0;
    while (!(await reader.read()).done) chunks += 1;
    expect(chunks).toBeGreaterThan(10);
    expect(chunks).toBeLessThan(100);
  });

  it('who goes away is forgotten', async () => {
    let ends = 0;
    const line = openLiveLine(() => (ends += 1));
    await line.stream.cancel();
    line.sendHeartbeat();
    line.end();
    expect(ends).toBe(1);
  });
});
