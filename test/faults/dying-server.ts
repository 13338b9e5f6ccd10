/**
 * A server that dies of SIGKILL when a number of requests, which it answers at the same time, have all come to one step.
 * What comes to the step first is held there. Steps are `before`, the moment before the transaction begins; `after:3`, when
 * its fourth statement was answered; `committing`, when what commits is sent and nothing has come back; `answer`, when the
 * answer is made and not sent.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openDatabase } from '@entente/server/db/database';
import { serveProposals } from '@entente/server/http/testing/serve-proposals';

const { STEP = '', DATABASE_URL = '', TOGETHER = '1' } = process.env;
const statements: string[] = [];
let held = 0;

const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const all = Promise.withResolvers<void>();

/** Resolves when every request has come here; at any other step at once. */
function gather(): Promise<void> {
  held += 1;
  if (held === Number(TOGETHER)) all.resolve();
  return all.promise;
}

async function reach(step: string): Promise<void> {
  if (step === STEP) await gather().then(die);
}

type Send = (...of: unknown[]) => Promise<unknown>;

/** Everything that is sent to commit has left the process one turn later, and no answer can have come in. */
async function commit(send: () => Promise<unknown>): Promise<unknown> {
  if (STEP === 'committing') {
    await gather();
    setImmediate(die);
  }
  return send();
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { text: string }).text;

const { db, pool } = openDatabase(DATABASE_URL, (error) => {
  throw error;
});
pool.on('connect', (client) => {
  const send = client.query.bind(client) as Send;
  let place = -1;
  const sendInSteps: Send = async (...of) => {
    const text = textOf(of[0]);
    if (text === 'begin') {
      await reach('before');
      place = 0;
    } else if (place >= 0) place += 1;
    if (place === -1) return send(...of);
    const at = place;
    statements.push(text);
    const answer = await (text === 'commit' ? commit(() => send(...of)) : send(...of));
    if (text === 'commit') place = -1;
    await reach(`after:${at}`);
    return answer;
  };
  // Reads outside of a transaction come with a function to call back.
  client.query = ((...of: unknown[]) =>
    typeof of.at(-1) === 'function' ? send(...of) : sendInSteps(...of)) as typeof client.query;
});
const port = await serveProposals(db, async () => {
  await reach('answer');
  // What the one that lives compiled, the others need not: none of them lives to keep it.
  flushCompileCache();
  tell({ statements });
});
tell({ port });
