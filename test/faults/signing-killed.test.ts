/** The process that takes the last signature is killed, at every step between the request and its answer. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addRisks } from '@entente/documents/register/write-register';
import {
  proposalId as proposalIdType,
  type ProposalDetail,
  type ProposalId,
} from '@entente/protocol/api/proposals';
import { agreeingWords } from '@entente/server/agreeing/words';
import { proposal } from '@entente/server/db/schema/agreeing';
import { asHeader } from '@entente/server/http/testing/serve-proposals';
import { createTestApp, type TestApp } from '@entente/server/http/testing/test-app';
import {
  proposalIn,
  proposalsPath,
  proposeAs,
  startTwoFirms,
  withdrawAs,
  type TwoFirms,
} from '@entente/server/http/testing/two-firms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleDyingServer, startDyingServer, type DyingServer } from './dying-process.ts';

const KILLS = 100;

let app: TestApp;
let firms: TwoFirms;
let program: string;
let row: typeof proposal.$inferSelect;
const folder = mkdtempSync(path.join(tmpdir(), 'entente-dying-'));

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  program = await bundleDyingServer(folder);
  firms = await startTwoFirms(app);
  row = await proposeRisk();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A proposal as it stands in the database; it is over, so that others of the same words can be made. */
async function proposeRisk(): Promise<typeof row> {
  const documentId = await firms.makeDocument({ kind: 'register', title: 'Risks' });
  const pen = firms.pen(documentId);
  const risk = { title: 'Storms close the harbour', likelihood: 2, impact: 4, response: 'accept' } as const;
  const [id] = await pen.write((ydoc) => addRisks(ydoc, [risk]));
  await pen.number('risks', 'risk');
  const made = proposalIn(await proposeAs(firms.maya, documentId, { part: { kind: 'entry', id } }));
  const [found] = await app.services.db.select().from(proposal);
  proposalIn(await withdrawAs(firms.maya, made));
  if (found === undefined) throw new Error('not proposed');
  return found;
}

/** What the page of each firm sends to agree; of a text that is proposed again it is the same. */
const bodyOf = (firm: string) => ({
  hash: row.hash,
  words: agreeingWords(row, firm),
  password: 'a password of some length',
});

const pathOf = (id: ProposalId): string => `${proposalsPath(row.documentId)}/${id}/agree`;

/** Proposes the same risk again, and one of the two firms agrees. */
async function signedByOne(): Promise<ProposalId> {
  const id = proposalIdType.parse(randomUUID());
  await app.services.db.insert(proposal).values({ ...row, id, at: new Date() });
  proposalIn(await firms.maya.browser.post(pathOf(id), bodyOf('Northwind')));
  return id;
}

/** The last signature, sent to a server. */
const signLast = ({ url }: DyingServer, id: ProposalId): Promise<Response> =>
  fetch(`${url}${pathOf(id)}`, {
    method: 'POST',
    headers: { [asHeader]: firms.ingrid.userId, 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf('Harbor')),
  });

/** Everything that the last signature leaves, read in one statement: all of it or nothing. */
async function readTraces(id: ProposalId): Promise<Record<string, unknown>> {
  const { rows } = await app.database.pool.query<Record<string, unknown>>(
    `select "end", (select count(*)::int from signature where proposal_id = $1) as signatures,
       (select count(*)::int from in_force where proposal_id = $1) as "inForce",
       (select count(*)::int from event where detail->>'proposalId' = $1::text
         and kind in ('proposal_signed', 'came_in_force')) as lines
     from proposal where id = $1`,
    [id],
  );
  return rows[0]!;
}

const nothing = { end: null, signatures: 1, inForce: 0, lines: 1 };
const everything = { end: 'agreed', signatures: 2, inForce: 1, lines: 3 };

/** The same request at a server that lives, twice: both answers are the same, and the text is in force once. */
async function expectDoneByRetry(id: ProposalId): Promise<ProposalDetail> {
  const again = () => firms.ingrid.browser.post(pathOf(id), bodyOf('Harbor'));
  const first = proposalIn(await again());
  expect(proposalIn(await again())).toEqual(first);
  expect(await readTraces(id)).toEqual(everything);
  return first;
}

const isBehind = (step: string, commit: number): boolean =>
  step === 'answer' || Number(step.split(':')[1]) > commit;

test('[PR6] [IF1] a server killed at each step of the last signature, 100 times: all of it or nothing, and all of it after the request is sent again', async () => {
  const whole = await signedByOne();
  const living = await startDyingServer(program, app.database.url, '');
  const answer = (await (await signLast(living, whole)).json()) as unknown;
  const statements = await living.statements;
  living.end();
  expect(answer).toEqual(await expectDoneByRetry(whole));
  const acts = ['begin', 'insert into "signature"', 'insert into "in_force"', 'update "proposal"', 'commit'];
  const places = acts.map((act) => statements.findIndex((one) => one.startsWith(act)));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places[0]).toBeGreaterThan(0);
  const commit = places.at(-1)!;

  const steps = [...statements.flatMap((_, at) => [`before:${at}`, `sent:${at}`]), 'answer'];
  expect(steps.length).toBeLessThan(KILLS);
  for (let kill = 0; kill < KILLS; kill++) {
    const step = steps[kill % steps.length]!;
    const last = await signedByOne();
    const server = await startDyingServer(program, app.database.url, step);
    await expect(signLast(server, last), step).rejects.toThrow();
    expect(await server.exited).toBe('SIGKILL');
    const found = await readTraces(last);
    if (step === `sent:${commit}`) expect([nothing, everything]).toContainEqual(found);
    else expect({ step, ...found }).toEqual({ step, ...(isBehind(step, commit) ? everything : nothing) });
    await expectDoneByRetry(last);
  }
  const { rows } = await app.database.pool.query<{ number: number }>(
    'select number from in_force order by at',
  );
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: KILLS + 1 }, (_, at) => at + 1));
}, 300_000);
