import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, openBrowser, type Browser } from '../http/testing/browser.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import { seedDemo } from './seed-demo.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({
    prepare: async ({ db }) => ({ demo: await seedDemo(db, ['http://localhost:3000']) }),
  });
}, 180_000);
afterAll(() => test.close());

async function enterAs(email: string): Promise<Browser> {
  const browser = openBrowser(test.app);
  await browser.post('/api/demo/sign-in', { email });
  return browser;
}

/** What the demo's charter is proposed as. */
async function propose(maya: Browser): Promise<{ path: string; proposal: ProposalDetail }> {
  const me = await maya.get('/api/me');
  const { alliances } = me.body as { alliances: { id: string }[] };
  const listed = await maya.get(`/api/alliances/${alliances[0]!.id}/documents`);
  const { documents } = listed.body as { documents: { id: string; title: string }[] };
  const { id } = documents.find(({ title }) => title === 'Partnership charter')!;
  const made = await maya.post(`/api/documents/${id}/proposals`, { part: { kind: 'whole' } });
  const proposal = made.body as ProposalDetail;
  return { path: `/api/documents/${id}/proposals/${proposal.id}`, proposal };
}

it(
  '[PR9] people of the demo sign without a password, and their signature says so',
  { timeout: 60_000 },
  async () => {
    const maya = await enterAs('maya@northwind.example');
    const ingrid = await enterAs('ingrid@harbor.example');
    const { path, proposal } = await propose(maya);
    expect(proposal.asked).toMatchObject({ needsPassword: false });
    const { hash } = proposal;
    await maya.post(`${path}/agree`, { hash, words: proposal.asked!.words, password: null });
    const { asked } = (await ingrid.get(path)).body as ProposalDetail;
    const agreed = await ingrid.post(`${path}/agree`, { hash, words: asked!.words, password: null });
    expect(agreed.body).toMatchObject({
      end: { how: 'agreed' },
      signatures: [{ confirmedBy: 'demo' }, { confirmedBy: 'demo' }],
    });
    const tomas = await enterAs('tomas@northwind.example');
    const late = await tomas.post(`${path}/agree`, { hash, words: asked!.words, password: null });
    expect(codeOf(late)).toBe('not_allowed');
  },
);
