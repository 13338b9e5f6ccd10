import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { createDocument } from '../documents/create-document.ts';
import { createSignals } from '../events/signals.ts';
import type { Books, Cast } from './demo-acts.ts';
import { demoDecisions } from './demo-decisions.ts';
import { demoRisks } from './demo-risks.ts';
import { demoActs } from './demo-timeline.ts';
import { openPen, type SharedPen } from './shared-pen.ts';

/** Both were started before the first entry. */
const STARTED_DAYS_AGO = 70;

/** By title, for links. */
type Agreements = ReadonlyMap<string, DocumentId>;

async function start(tx: Database, cast: Cast, kind: 'register' | 'log'): Promise<SharedPen> {
  const { by, at } = cast.stroke({ by: 'maya', daysAgo: STARTED_DAYS_AGO }, kind === 'register' ? 0 : 1);
  // Nobody can be listening to an alliance that is not committed yet.
  const writer = { db: tx, signals: createSignals(() => undefined), now: () => at };
  const title = kind === 'register' ? 'Our risks' : 'Our decisions';
  return openPen(tx, await createDocument(writer, by, { kind, title }));
}

/** Puts the demo's register and log on the record, as both firms wrote them over the weeks before (DM3). */
export async function seedEntries(tx: Database, cast: Cast, agreements: Agreements): Promise<Books> {
  const register = await start(tx, cast, 'register');
  const log = await start(tx, cast, 'log');
  const targets: Books['targets'] = new Map(
    [...agreements].map(([title, documentId]) => [title, { documentId, entryId: undefined }]),
  );
  const books = { register, log, targets };
  for (const act of demoActs(demoRisks, demoDecisions, cast)) act.run(books);
  await register.keep(tx);
  await log.keep(tx);
  return books;
}
