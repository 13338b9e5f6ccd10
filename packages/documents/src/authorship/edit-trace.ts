/**
 * Who wrote and who deleted what, and when: told by the rows of a document's ledger alone. Nothing of a document is ever
 * collected here, so that words that are gone can still be placed in the text that had them.
 */
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import { ClockMarks, type Mark } from './clock-marks.ts';
import { MovedText, type MovedRun } from './moved-text.ts';
import { touchedClauses } from './touched-clauses.ts';
import { touchedRows } from './touched-rows.ts';
import { walkDocument } from './walk-document.ts';
import type { TextSpans, ValueCredit } from './spans.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';

/** A row of the ledger with whose it is. */
export interface TracedRow {
  readonly seq: number;
  readonly at: Date;
  readonly userId: string;
  readonly firmId: string;
  /** Yjs update, v1 encoding. */
  readonly bytes: Uint8Array;
}

/** Who did something in which minute. */
export interface RowCredit {
  readonly userId: string;
  readonly firmId: string;
  readonly atMs: number;
}

/** What changed between two rows of a ledger, and by whom. */
export interface TracedChanges {
  readonly texts: readonly TextSpans[];
  readonly values: readonly ValueCredit[];
  /** What spans and values point into. */
  readonly credits: readonly RowCredit[];
  /** Clocks of each clientID that were on the record at the earlier of the two: `[clientID, clock]`. */
  readonly known: readonly (readonly [number, number])[];
}

/** Behind which rows clauses are asked for. */
export interface ClauseSince {
  /** A seq. */
  readonly since: number;
  /** For clauses, by the ids of their headings, that are asked for behind another row. */
  readonly later: ReadonlyMap<string, number>;
}

/** Who touched a clause. */
export interface ClauseCredits {
  /** The id of its heading; empty before the first. */
  readonly heading: string;
  /** Places in a list of people, each of whom stands there once for each firm. */
  readonly credits: readonly number[];
}

const MINUTE_MS = 60_000;

const nowhere = new ClockMarks();

/** Puts those parts of a run behind the others that have not been deleted since. */
function addMoved(found: MovedRun[], run: MovedRun, diedAt: (id: Y.ID) => Mark): void {
  const [clientId, clock, length, fromClientId, fromClock] = run;
  for (let at = 0; at < length;) {
    const died = diedAt(Y.createID(clientId, clock + at));
    const size = Math.min(length - at, died.end - clock - at);
    if (died.seq === undefined) found.push([clientId, clock + at, size, fromClientId, fromClock + at]);
    at += size;
  }
}

export class EditTrace {
  readonly #ydoc = createYdoc({ gc: false });
  readonly #births = new Map<number, ClockMarks>();
  readonly #deaths = new Map<number, ClockMarks>();
  readonly #moved = new MovedText();
  /** By seq. */
  readonly #rows: RowCredit[] = [];
  #seq = 0;

  constructor() {
    this.#ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#mark(transaction);
      this.#moved.take(transaction);
    });
  }

  /** The seq of the last row taken in; 0 before the first. */
  get head(): number {
    return this.#seq;
  }

  /** Takes in the row behind the head. */
  take({ seq, at, userId, firmId, bytes }: TracedRow): void {
    this.#seq = seq;
    this.#rows[seq] = { userId, firmId, atMs: Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS };
    Y.applyUpdate(this.#ydoc, bytes);
  }

  #mark({ beforeState, afterState, deleteSet }: Y.Transaction): void {
    for (const [clientId, clock] of afterState) {
      const before = beforeState.get(clientId) ?? 0;
      if (clock > before) this.#marksOf(this.#births, clientId).add(before, clock - before, this.#seq);
    }
    // What a page sends again is deleted already and not in the set: the first deletion counts.
    for (const [clientId, ranges] of deleteSet.clients)
      for (const { clock, len } of ranges) this.#marksOf(this.#deaths, clientId).add(clock, len, this.#seq);
  }

  #marksOf(all: Map<number, ClockMarks>, clientId: number): ClockMarks {
    const marks = all.get(clientId) ?? new ClockMarks();
    all.set(clientId, marks);
    return marks;
  }

  bornAt = ({ client, clock }: Y.ID): Mark => (this.#births.get(client) ?? nowhere).at(clock);

  diedAt = ({ client, clock }: Y.ID): Mark => (this.#deaths.get(client) ?? nowhere).at(clock);

  /** What changed behind the row `from`, up to the row `to`. */
  read(kind: DocumentKind, { from, to }: { from: number; to: number }): TracedChanges {
    const credits: RowCredit[] = [];
    const places = new Map<string, number>();
    const creditOf = (seq: number): number => {
      const credit = this.#rows[seq] ?? { userId: '', firmId: '', atMs: 0 };
      const key = `${credit.userId} ${credit.firmId} ${credit.atMs}`;
      const place = places.get(key) ?? credits.push(credit) - 1;
      places.set(key, place);
      return place;
    };
    const { bornAt, diedAt } = this;
    const { earlierOf, laterOf } = this.#moved;
    const { texts, values } = walkDocument(this.#ydoc, kind, {
      from,
      to,
      bornAt,
      diedAt,
      earlierOf,
      laterOf,
      creditOf,
    });
    const known = [...this.#births].map(([clientId, marks]) => [clientId, marks.endAt(from)] as const);
    return { texts, values, credits, known: known.filter(([, clock]) => clock > 0) };
  }

  /** What stands in the document and was typed elsewhere (AS7); by clientID and clock. */
  moved(): MovedRun[] {
    const found: MovedRun[] = [];
    for (const run of this.#moved.list()) addMoved(found, run, this.diedAt);
    return found;
  }

  /** The seqs of the rows that touched a clause, named by its heading's id, or an entry; undefined when there is none. */
  touched(kind: DocumentKind, id: string): number[] | undefined {
    return touchedRows(this.#ydoc, { kind, id }, this);
  }

  /** Who touched each clause of an agreement behind the rows asked for; clauses that nobody touched are left out. */
  clausesSince({ since, later }: ClauseSince): { clauses: ClauseCredits[]; credits: RowCredit[] } {
    const credits: RowCredit[] = [];
    const creditOf = (seq: number): number => {
      const credit = this.#rows[seq] ?? { userId: '', firmId: '', atMs: 0 };
      const place = credits.findIndex((one) => one.userId === credit.userId && one.firmId === credit.firmId);
      if (place === -1) return credits.push(credit) - 1;
      if ((credits[place]?.atMs ?? 0) < credit.atMs) credits[place] = credit;
      return place;
    };
    const clauses = touchedClauses(this.#ydoc, this).flatMap(({ heading, rows }) => {
      const from = later.get(heading) ?? since;
      const by = new Set([...rows].filter((seq) => seq > from).map(creditOf));
      return by.size === 0 ? [] : [{ heading, credits: [...by] }];
    });
    return { clauses, credits };
  }

  /** Lets go of the document. */
  end(): void {
    this.#ydoc.destroy();
  }
}
