import type { ThreadDetail, ThreadSummary } from '@entente/protocol/api/threads';
import type { Database } from '../db/database.ts';
import { listChangedThreads, type ChangedAsked } from './list-threads.ts';
import { readActs } from './read-acts.ts';
import { presentMessages, readSaid } from './read-messages.ts';

/** Threads of one answer: each is read whole. */
const PAGE_CONVERSATIONS = 50;

/** Behind every number that a thread can have. */
const END = 2 ** 31 - 1;

async function readWhole(db: Database, summary: ThreadSummary): Promise<ThreadDetail> {
  const said = await readSaid(db, summary, { before: END, limit: END });
  const acts = await readActs(db, summary, { from: 1, before: END });
  return { ...summary, messages: await presentMessages(db, said), acts, hasEarlier: false };
}

/**
 * The threads of a document with all that was said and done in them, as far as somebody may know of them (TH15).
 * @throws {AppError} not_found for a `since` that we have not given out
 */
export async function listConversations(db: Database, asked: ChangedAsked) {
  const { threads, ...rest } = await listChangedThreads(db, { ...asked, limit: PAGE_CONVERSATIONS });
  const whole: ThreadDetail[] = [];
  for (const summary of threads) whole.push(await readWhole(db, summary));
  return { ...rest, threads: whole };
}
