/**
 * A server that dies of SIGKILL at one step of the one request it is there for. Steps are what happens between it and the
 * database: `before:3` is the moment before the fourth statement is sent, `sent:3` the one when it is sent and nothing has
 * come back, `answer` the one when the answer is made and not sent.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openDatabase } from '@entente/server/db/database';
import { serveProposals } from '@entente/server/http/testing/serve-proposals';

const { STEP = '', DATABASE_URL = '' } = process.env;
const statements: string[] = [];

const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

function reach(step: string): void {
  if (step === STEP) process.kill(process.pid, 'SIGKILL');
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { text: string }).text;

const { db, pool } = openDatabase(DATABASE_URL, (error) => {
  throw error;
});
pool.on('connect', (client) => {
  const send = client.query.bind(client) as (...of: unknown[]) => unknown;
  const sendInSteps = (...of: unknown[]): unknown => {
    const at = statements.push(textOf(of[0])) - 1;
    reach(`before:${at}`);
    // What is written in this turn has left the process by then, and no answer can have come in.
    setImmediate(() => reach(`sent:${at}`));
    return send(...of);
  };
  client.query = sendInSteps as typeof client.query;
});
const port = await serveProposals(db, () => {
  reach('answer');
  // What this one compiled, the others need not: none of them lives to keep it.
  flushCompileCache();
  tell({ statements });
});
tell({ port });
