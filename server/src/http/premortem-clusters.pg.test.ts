import { randomUUID } from 'node:crypto';
import type { PremortemSummary } from '@entente/protocol/api/premortem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from './testing/browser.ts';
import { shownIn, startRegister, startSession, writeCard, type TestRegister } from './testing/premortems.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let register: TestRegister;
/** The address of a session that is revealed, with one card of each firm. */
let session: string;
let ours: string;
let theirs: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  register = await startRegister(test);
  session = await startSession(register);
  ours = await writeCard(register.maya.browser, session, 'No time');
  theirs = await writeCard(register.kenji.browser, session, 'No money');
});

const read = async () => shownIn(await register.priya.browser.get(session));
const reveal = () => register.maya.browser.post(`${session}/reveal`);
const make = (name: string, cardIds: readonly string[], id: string = randomUUID()) =>
  register.maya.browser.post(`${session}/clusters`, { id, name, cardIds });

describe('[PM6] clusters', () => {
  it('are made, named, filled and taken away when empty', async () => {
    const { ingrid } = register;
    await reveal();
    const id = randomUUID();
    await make('Resources', [ours], id);
    await make('Resources', [ours], id);
    await ingrid.browser.post(`${session}/cards/${theirs}/place`, { clusterId: id });
    await ingrid.browser.patch(`${session}/clusters/${id}`, { name: '  Time and money ' });
    expect(await read()).toMatchObject({
      clusters: [{ id, name: 'Time and money', riskId: null }],
      cards: [{ clusterId: id }, { clusterId: id }],
    });
    expect(codeOf(await ingrid.browser.post(`${session}/clusters/${id}/remove`))).toBe('conflict');
    for (const card of [ours, theirs])
      await ingrid.browser.post(`${session}/cards/${card}/place`, { clusterId: null });
    expect(shownIn(await ingrid.browser.post(`${session}/clusters/${id}/remove`)).clusters).toEqual([]);
    expect((await read()).cards).toMatchObject([{ clusterId: null }, { clusterId: null }]);
  });

  it('two people who sort the same card end with one place for it', async () => {
    await reveal();
    const [one, two] = [randomUUID(), randomUUID()];
    await make('One', [], one);
    await make('Two', [], two);
    const place = (clusterId: string) =>
      register.ingrid.browser.post(`${session}/cards/${ours}/place`, { clusterId });
    await Promise.all([place(one), place(two)]);
    const placed = (await read()).cards.find(({ id }) => id === ours)?.clusterId;
    expect([one, two]).toContain(placed);
  });

  it('exist only between the reveal and the close', async () => {
    const id = randomUUID();
    const acts = () => [
      make('x', []),
      register.maya.browser.post(`${session}/cards/${ours}/place`, { clusterId: null }),
      register.maya.browser.patch(`${session}/clusters/${id}`, { name: 'y' }),
      register.maya.browser.post(`${session}/clusters/${id}/remove`),
    ];
    for (const answer of await Promise.all(acts())) expect(codeOf(answer)).toBe('conflict');
    await reveal();
    await make('x', [ours], id);
    await register.maya.browser.post(`${session}/close`);
    for (const answer of await Promise.all(acts())) expect(codeOf(answer)).toBe('conflict');
    expect((await read()).clusters).toMatchObject([{ name: 'x' }]);
  });

  it('take nothing that is not there, and then nothing at all', async () => {
    await reveal();
    const nowhere = randomUUID();
    expect(codeOf(await make('x', [ours, nowhere]))).toBe('not_found');
    const place = { clusterId: nowhere };
    expect(codeOf(await register.maya.browser.post(`${session}/cards/${ours}/place`, place))).toBe(
      'not_found',
    );
    expect(await read()).toMatchObject({ clusters: [], cards: [{ clusterId: null }, { clusterId: null }] });
    expect(codeOf(await make('', []))).toBe('bad_request');
    expect(codeOf(await make('x'.repeat(81), []))).toBe('bad_request');
  });
});

describe('[PM7] becoming a risk', () => {
  const became = (path: string, entryId: string) =>
    register.ingrid.browser.post(`${session}/${path}/became-risk`, { entryId });

  it('happens once: who comes second is told the risk that stands', async () => {
    await reveal();
    const answers = await Promise.all([1, 2, 3].map((at) => became(`cards/${ours}`, `77-${at}`)));
    const [first] = new Set(answers.map(({ body }) => (body as { entryId: string }).entryId));
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ entryId: first })));
    expect((await read()).cards).toMatchObject([{ riskId: first }, { riskId: null }]);
  });

  it('is possible for a cluster, and after the close; a cluster that became one stays', async () => {
    await reveal();
    const id = randomUUID();
    await make('Resources', [], id);
    expect((await became(`clusters/${id}`, '5-1')).body).toEqual({ entryId: '5-1' });
    expect(codeOf(await register.maya.browser.post(`${session}/clusters/${id}/remove`))).toBe('conflict');
    await register.maya.browser.post(`${session}/close`);
    expect((await became(`cards/${theirs}`, '5-2')).body).toEqual({ entryId: '5-2' });
    const { body } = await register.maya.browser.get(`/api/documents/${register.documentId}/premortems`);
    expect((body as { premortems: PremortemSummary[] }).premortems).toMatchObject([{ cards: 2, risks: 2 }]);
  });

  it('is refused before the reveal, for what is not there, and for ids that are none', async () => {
    expect(codeOf(await became(`cards/${ours}`, '5-1'))).toBe('conflict');
    await reveal();
    expect(codeOf(await became(`cards/${randomUUID()}`, '5-1'))).toBe('not_found');
    for (const entryId of ['R-1', '', '__proto__', `${'1'.repeat(40)}-1`])
      expect(codeOf(await became(`cards/${ours}`, entryId))).toBe('bad_request');
    expect((await read()).cards).toMatchObject([{ riskId: null }, { riskId: null }]);
  });
});
