import type { ThreadAct } from '@entente/protocol/api/threads';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { threadAct } from '../db/schema/threads.ts';
import { authorOf, readNames, type Names } from '../premortem/names.ts';
import type { ThreadRow } from './change-thread.ts';

type ActRow = typeof threadAct.$inferSelect;

/** @throws {Error} a detail that its kind must have is missing */
function present({ kind, number, at, detail, actedBy, actedFor }: ActRow, names: Names): ThreadAct {
  const act = { number, by: authorOf(names, actedBy, actedFor), at: at.toISOString() };
  const { to, toFirm, dueOn = null, from } = detail;
  switch (kind) {
    case 'resolved':
    case 'reopened':
    case 'unassigned':
      return { ...act, kind };
    case 'assigned':
      if (to === undefined || toFirm === undefined) throw new Error('assigned to nobody');
      return { ...act, kind, to: authorOf(names, to, toFirm), dueOn };
    case 'placed':
      if (from === undefined) throw new Error('placed from nowhere');
      return { ...act, kind, from };
  }
}

/** What was done to a thread from one number on and below another, in order. */
export async function readActs(
  db: Database,
  { id }: Pick<ThreadRow, 'id'>,
  { from, before }: { readonly from: number; readonly before: number },
): Promise<ThreadAct[]> {
  const isWithin = and(gte(threadAct.number, from), lt(threadAct.number, before));
  const rows = await db
    .select()
    .from(threadAct)
    .where(and(eq(threadAct.threadId, id), isWithin))
    .orderBy(asc(threadAct.number));
  const names = await readNames(
    db,
    rows.flatMap(({ actedBy, detail }) => [actedBy, detail.to ?? null]),
  );
  return rows.map((row) => present(row, names));
}
