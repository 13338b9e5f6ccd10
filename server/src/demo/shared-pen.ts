import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { encodeNumbers, numberingClocks } from '@entente/documents/entries/numbering';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { author, ledger } from '../db/schema/documents.ts';
import { drawClientId } from '../documents/draw-client-id.ts';

/** Who writes, and when. */
export interface Stroke {
  readonly by: Actor;
  readonly at: Date;
}

/** Which document is written. */
interface Written {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
}

interface WrittenRow extends Stroke {
  readonly bytes: Uint8Array;
}

/**
 * A document as several people write it one after the other, each under a clientID of their own; entries are numbered
 * right behind the edit that brings them, as its room does it.
 */
export class SharedPen {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly ydoc = createYdoc();
  #head: number;
  #rows: WrittenRow[] = [];
  readonly #clientIds = new Map<Actor, number>();
  readonly #bound = new Set<Actor>();
  #numbered = 0;

  /** @param updates the ledger so far, v1 encoding, in order; it numbers no entry */
  constructor({ id, kind }: Written, updates: readonly Uint8Array[]) {
    this.documentId = id;
    this.kind = kind;
    this.#head = updates.length;
    for (const update of updates) Y.applyUpdate(this.ydoc, update);
  }

  /** Runs one person's edits; each transaction becomes a row of the ledger. */
  write<T>(stroke: Stroke, edit: (ydoc: Y.Doc) => T): T {
    const keep = (bytes: Uint8Array): void => void this.#rows.push({ ...stroke, bytes });
    this.ydoc.clientID = this.#clientIdOf(stroke.by);
    this.ydoc.on('update', keep);
    const answer = edit(this.ydoc);
    this.ydoc.off('update', keep);
    return answer;
  }

  /** The same for an edit that adds one entry; answers its id. */
  add(stroke: Stroke, edit: (ydoc: Y.Doc) => readonly EntryId[]): EntryId {
    const [id] = this.write(stroke, edit);
    if (id === undefined) throw new Error('nothing was added');
    const [clientId = 0, clock = 0] = id.split('-').map(Number);
    const { by, at } = stroke;
    const raised = { userId: by.userId, firmId: by.firmId, at: at.toISOString() };
    const entry = { clientId, clock, number: this.#numbered + 1 };
    const bytes = encodeNumbers([entry], raised, numberingClocks(this.#numbered));
    this.#numbered += 1;
    this.#rows.push({ ...stroke, bytes });
    Y.applyUpdate(this.ydoc, bytes);
    return id;
  }

  /** Puts on the record what was written since it was last put there. */
  async keep(db: Database): Promise<void> {
    const { documentId } = this;
    const rows = this.#rows.map(({ by: { userId, firmId }, at, bytes }, place) => {
      const seq = this.#head + place + 1;
      return { documentId, seq, userId, firmId, at, bytes };
    });
    if (rows.length === 0) return;
    await this.#bind(db);
    await db.insert(ledger).values(rows);
    this.#head += rows.length;
    this.#rows = [];
  }

  /** Says whose the clientIDs are that nobody knows yet. */
  async #bind(db: Database): Promise<void> {
    const { documentId } = this;
    const unbound = [...this.#clientIds].filter(([actor]) => !this.#bound.has(actor));
    if (unbound.length === 0) return;
    const rows = unbound.map(([{ userId, firmId }, clientId]) => ({ documentId, clientId, userId, firmId }));
    await db.insert(author).values(rows);
    for (const [actor] of unbound) this.#bound.add(actor);
  }

  #clientIdOf(actor: Actor): number {
    const clientId = this.#clientIds.get(actor) ?? drawClientId();
    this.#clientIds.set(actor, clientId);
    return clientId;
  }
}

/** A pen for a document that is there and has no entries yet. */
export async function openPen(db: Database, written: Written): Promise<SharedPen> {
  const rows = await db
    .select({ bytes: ledger.bytes })
    .from(ledger)
    .where(eq(ledger.documentId, written.id))
    .orderBy(asc(ledger.seq));
  return new SharedPen(
    written,
    rows.map(({ bytes }) => bytes),
  );
}
