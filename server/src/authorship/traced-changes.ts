import type { ClauseCredits, ClauseSince, TracedChanges } from '@entente/documents/authorship/edit-trace';
import type { MovedRun } from '@entente/documents/authorship/moved-text';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { user } from '../db/schema/people.ts';
import { createReplays, type Replay, type SentRow } from '../ledger/replays.ts';
import type { TracedClauses } from './trace-messages.ts';
import type { TraceThread } from './trace-thread.ts';

/** Documents whose every edit stays in memory, deleted words too: the dearest of all replays. */
const KEPT = 4;

/** Two seqs of a document; `to` is undefined for the newest row. */
export interface Between {
  readonly from: number;
  readonly to: number | undefined;
}

/** What one document's trace is asked. */
interface Asking {
  read(kind: DocumentKind, between: Between): Promise<TracedChanges | undefined>;
  touched(kind: DocumentKind, element: string): Promise<readonly number[] | undefined>;
  moved(): Promise<readonly MovedRun[]>;
  clauses(since: ClauseSince): Promise<TracedClauses>;
}

/** One document's trace in the thread, as a replay of its ledger. */
class TraceReplay implements Replay<Asking> {
  static #begun = 0;
  readonly #thread: TraceThread;
  readonly #trace = TraceReplay.#begun++;
  #head = 0;
  #hasBegun = false;

  constructor(thread: TraceThread) {
    this.#thread = thread;
  }

  get head(): number {
    return this.#head;
  }

  async takeIn(rows: readonly SentRow[]): Promise<void> {
    const trace = this.#trace;
    if (!this.#hasBegun) await this.#thread.ask({ act: 'begin', trace });
    this.#hasBegun = true;
    await this.#thread.ask({ act: 'take', trace, rows });
    this.#head = rows.at(-1)?.seq ?? this.#head;
  }

  read(): Asking {
    const [head, trace, thread] = [this.#head, this.#trace, this.#thread];
    return {
      async read(kind, { from, to = head }) {
        if (from > to || to > head) return undefined;
        return (await thread.ask({ act: 'read', trace, kind, from, to })).changes;
      },
      async touched(kind, element) {
        return (await thread.ask({ act: 'touched', trace, kind, element })).rows;
      },
      async clauses(since) {
        const { clauses } = await thread.ask({ act: 'clauses', trace, since });
        return clauses ?? { clauses: [], credits: [] };
      },
      async moved() {
        return (await thread.ask({ act: 'moved', trace })).moved ?? [];
      },
    };
  }

  end(): void {
    // A thread that ended has let go of everything.
    this.#thread.ask({ act: 'end', trace: this.#trace }).catch(() => undefined);
  }
}

async function nameCredits(
  db: Database,
  { credits }: Pick<TracedChanges, 'credits'>,
): Promise<CreditedChanges['credits']> {
  // They come from rows of the ledger.
  const ids = [...new Set(credits.map(({ userId }) => userId as UserId))];
  const rows =
    ids.length === 0
      ? []
      : await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return credits.map(({ userId, firmId, atMs }) => ({
    userId: userId as UserId,
    firmId: firmId as FirmId,
    name: names.get(userId as UserId) ?? '',
    at: new Date(atMs).toISOString(),
  }));
}

/** Who changed what in a document between two rows (VR20). */
export interface TracedChangesOf {
  /** Undefined when there are no such rows. Whether it may be seen has been decided before. */
  read(document: TracedDocument, between: Between): Promise<CreditedChanges | undefined>;
  /** Seqs of the rows that touched a clause, named by its heading's id, or an entry; undefined when there is none. */
  touched(document: TracedDocument, element: string): Promise<readonly number[] | undefined>;
  /** Who touched each clause of an agreement, whatever they did there. */
  clauses(documentId: DocumentId, since: ClauseSince): Promise<CreditedClauses>;
  /** What stands in the document and was typed elsewhere (AS7); by clientID and clock. */
  moved(documentId: DocumentId): Promise<readonly MovedRun[]>;
}

/** Clauses with who touched them. */
export interface CreditedClauses {
  readonly clauses: readonly ClauseCredits[];
  readonly credits: CreditedChanges['credits'];
}

interface TracedDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
}

export function createTracedChanges(db: Database, thread: TraceThread): TracedChangesOf {
  const replays = createReplays(db, () => new TraceReplay(thread), KEPT);
  const ask = async <Answer>(
    id: DocumentId,
    question: (asking: Asking) => Promise<Answer>,
  ): Promise<Answer> => {
    const trace = async () => question(await replays.read(id));
    // A thread that ended took its traces with it: the second look begins anew from the record.
    return trace().catch(trace);
  };
  return {
    moved: (documentId) => ask(documentId, (asking) => asking.moved()),
    async clauses(documentId, since) {
      const traced = await ask(documentId, (asking) => asking.clauses(since));
      return { clauses: traced.clauses, credits: await nameCredits(db, traced) };
    },
    touched: ({ id, kind }, element) => ask(id, (asking) => asking.touched(kind, element)),
    async read({ id, kind }, between) {
      const changes = await ask(id, (asking) => asking.read(kind, between));
      if (changes === undefined) return undefined;
      const { texts, values, known } = changes;
      return {
        texts: texts.map(({ place, removed, added }) => ({
          place,
          removed: removed.map(([...span]) => span),
          added: added.map(([...span]) => span),
        })),
        values: [...values],
        known: known.map(([clientId, clock]) => [clientId, clock]),
        credits: await nameCredits(db, changes),
      };
    },
  };
}
