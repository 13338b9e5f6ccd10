import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { createDocument } from '../documents/create-document.ts';
import { createSignals } from '../events/signals.ts';
import { markAllRead } from '../inbox/mark-inbox.ts';
import { agreeingActs } from './agreeing/agreeing-acts.ts';
import { targetOf, type Books, type Cast } from './demo-acts.ts';
import { demoDecisions } from './demo-decisions.ts';
import { demoRisks } from './demo-risks.ts';
import { demoActs } from './demo-timeline.ts';
import { openPen, type SharedPen } from './shared-pen.ts';

/** Both were started before the first entry. */
const STARTED_DAYS_AGO = 70;

// Nobody can be listening to an alliance that is not committed yet.
const signals = createSignals(() => undefined);

/** By title, for links. */
type Agreements = ReadonlyMap<string, DocumentId>;

async function start(tx: Database, cast: Cast, kind: 'register' | 'log'): Promise<SharedPen> {
  const { by, at } = cast.stroke({ by: 'maya', daysAgo: STARTED_DAYS_AGO }, kind === 'register' ? 0 : 1);
  const writer = { db: tx, signals, now: () => at };
  const title = kind === 'register' ? 'Our risks' : 'Our decisions';
  return openPen(tx, { id: await createDocument(writer, by, { kind, title }), kind });
}

/** What both firms agreed to was told to them while they were at it. */
async function markTold(tx: Database, cast: Cast): Promise<void> {
  for (const actor of cast.everybody()) await markAllRead({ db: tx, signals }, actor, new Date());
}

/**
 * Puts the demo's register and log on the record, as both firms wrote them over the weeks before (DM3), and what they
 * agreed to meanwhile (DM5).
 */
export async function seedEntries(tx: Database, cast: Cast, agreements: Agreements): Promise<Books> {
  const register = await start(tx, cast, 'register');
  const log = await start(tx, cast, 'log');
  const targets: Books['targets'] = new Map(
    [...agreements].map(([title, documentId]) => [title, { documentId, entryId: undefined }]),
  );
  const { documentId: id } = targetOf({ targets }, 'Working agreement');
  const agreement = await openPen(tx, { id, kind: 'agreement' });
  const books = { register, log, agreement, targets };
  const acts = [...demoActs(demoRisks, demoDecisions, cast), ...agreeingActs(tx, cast)];
  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await act.run(books);
  for (const pen of [register, log, agreement]) await pen.keep(tx);
  await markTold(tx, cast);
  return books;
}
