/**
 * The server is killed while it takes the last signature, at each step between the request and its answer. A run kills five
 * signatures at each step; the whole hundred is
 *
 *     KILLS=100 npm test -- --project faults test/faults/signing-killed.test.ts
 *
 * Up to ten signatures, of different agreements, are held at the step and die together; `TOGETHER=1` kills a server for each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestApp, type TestApp } from '@entente/server/http/testing/test-app';
import { startTwoFirms, type TwoFirms } from '@entente/server/http/testing/two-firms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleDyingServer, startDyingServer, type DyingServer } from './dying-process.ts';
import { nameOf, statements, steps } from './dying-steps.ts';
import {
  everything,
  nothing,
  proposeNew,
  readTraces,
  signAgain,
  signedByOne,
  signLast,
  type HalfSigned,
} from './last-signatures.ts';

const kills = Number(process.env.KILLS ?? 5);
const together = Math.min(kills, Number(process.env.TOGETHER ?? 10));

let app: TestApp;
let firms: TwoFirms;
let program: { file: string; databaseUrl: string };
let agreements: Awaited<ReturnType<typeof proposeNew>>[];
const folder = mkdtempSync(path.join(tmpdir(), 'entente-dying-'));

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  program = { file: await bundleDyingServer(folder), databaseUrl: app.database.url };
  firms = await startTwoFirms(app);
  agreements = [];
  while (agreements.length < together) agreements.push(await proposeNew(app, firms));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Proposals that wait for their last signature, each of another agreement. */
const halfSigned = (count: number): Promise<HalfSigned[]> =>
  Promise.all(agreements.slice(0, count).map((row) => signedByOne(app, firms, row)));

/** Sent to a server that lives, twice: both answers are the same, and the text is in force once. */
async function expectDoneByRetry(half: HalfSigned): Promise<void> {
  const first = await signAgain(firms, half);
  expect(await signAgain(firms, half)).toEqual(first);
  expect(await readTraces(app, half)).toEqual(everything);
}

test('[PR6] the last signature takes the steps that are killed here, and no others', async () => {
  const [half] = await halfSigned(1);
  const living = await startDyingServer(program);
  const answer: unknown = await (await signLast(living.url, firms, half!)).json();
  const said = await living.statements;
  living.end();
  expect(said.map(nameOf)).toEqual(statements);
  expect(answer).toEqual(await signAgain(firms, half!));
});

/** Sends the signatures, and waits until the server is gone. */
async function killAt(server: DyingServer, step: string, halves: readonly HalfSigned[]): Promise<void> {
  const sent = halves.map((half) => signLast(server.url, firms, half));
  if (step === 'answered') {
    for (const answer of await Promise.all(sent)) expect(answer.status).toBe(200);
    server.end();
  } else for (const answer of await Promise.allSettled(sent)) expect(answer.status).toBe('rejected');
  expect(await server.exited).toBe('SIGKILL');
}

test.each(steps)(
  `[PR6] [IF1] killed $name, ${kills} times: $leaves, and all of it after the request is sent again`,
  async ({ step, leaves }) => {
    let left = kills;
    while (left > 0) {
      const halves = await halfSigned(Math.min(left, together));
      await killAt(await startDyingServer(program, { step, together: halves.length }), step, halves);
      for (const half of halves) {
        const found = await readTraces(app, half);
        if (leaves === 'all of it or nothing') expect([nothing, everything]).toContainEqual(found);
        else expect(found).toEqual(leaves === 'nothing' ? nothing : everything);
        await expectDoneByRetry(half);
      }
      left -= halves.length;
    }
  },
  120_000 + kills * 6_000,
);

test('[IF1] after all of it every proposal is in force exactly once, numbered without a gap', async () => {
  const { rows } = await app.database.pool.query<{ proposals: number; texts: number; numbered: number }>(
    `select count(*)::int as proposals,
       (select count(distinct proposal_id)::int from in_force) as texts,
       (select sum(newest)::int from
         (select max(number) as newest from in_force group by document_id having max(number) = count(*)) as each) as numbered
     from proposal where "end" = 'agreed'`,
  );
  const made = steps.length * kills + 1;
  expect(rows).toEqual([{ proposals: made, texts: made, numbered: made }]);
});
