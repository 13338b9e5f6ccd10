/** The simulated alliance: one server at a time, its pages, and a ledger that outlives it. Nothing moves by itself. */
import { kindRules } from '@entente/documents/kinds';
import { createGroupCommit } from '@entente/server/ledger/group-commit';
import type { Batch, Ledger, LedgerRow, Obstacle } from '@entente/server/ledger/ledger';
import { createMemoryLedger } from '@entente/server/ledger/memory-ledger';
import { Connection } from '@entente/server/sync/connection';
import { Room } from '@entente/server/sync/room';
import type { DocumentId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import { createWire, type Page, type Wire } from './page.ts';
import { accessOf, anna, ben, documentId } from './people.ts';

/** How the database answers a commit that waits. */
export type Answer =
  | 'commit'
  /** It fails before anything is written. */
  | 'fail'
  /** It writes, and the answer is lost. */
  | 'commit_unheard';

interface WaitingCommit {
  readonly batch: Batch;
  answer(how: Answer): Promise<void>;
}

export class World {
  readonly ledger = createMemoryLedger();
  readonly pages: Page[] = [];
  readonly commits: WaitingCommit[] = [];
  refusals = 0;
  #room: Promise<Room> | undefined;
  #connections = new Map<Page, Connection>();
  #laters: (() => void)[] = [];

  constructor() {
    for (const writer of [anna, ben]) this.ledger.setWriter(documentId, writer, true);
  }

  async connect(page: Page): Promise<void> {
    this.cut(page);
    const room = await (this.#room ?? this.#openRoom());
    const wire = createWire();
    const connection = new Connection({
      socket: socketOf(wire),
      access: accessOf(page.person),
      params: { frames: '1', schema: 1 },
      room,
      onClosed: () => undefined,
    });
    this.#connections.set(page, connection);
    connection.open();
    page.connect(wire);
  }

  /** The network between page and server is gone; what was under way is lost. */
  cut(page: Page): void {
    this.#connections.get(page)?.left();
    this.#connections.delete(page);
    page.disconnect();
  }

  /** The server process dies: rooms, sockets and waiting commits with it. */
  crash(): void {
    for (const page of this.pages) page.disconnect();
    this.#connections.clear();
    this.commits.length = 0;
    this.#laters = [];
    this.#room = undefined;
  }

  /** Another server writes to the same document. */
  async writeElsewhere(update: Uint8Array, clientId: number): Promise<void> {
    const seq = (await this.rows()).length + 1;
    const { userId, firmId } = ben;
    const binding = { documentId, clientId, userId, firmId };
    const isBound = (await this.ledger.loadOwners(documentId)).has(clientId);
    const bindings = isBound ? [] : [binding];
    await this.ledger.append({
      rows: [{ documentId, seq, userId, firmId, bytes: update }],
      bindings,
      schemas: new Map(),
    });
  }

  rows(): Promise<LedgerRow[]> {
    return this.ledger.loadAfter(documentId, 0);
  }

  /** What the record holds, replayed. */
  async replay(): Promise<Y.Doc> {
    const ydoc = new Y.Doc();
    for (const row of await this.rows()) Y.applyUpdate(ydoc, row.bytes);
    return ydoc;
  }

  moveUp(page: Page): void {
    const frame = page.wire?.up.shift();
    if (frame !== undefined) this.#connections.get(page)?.receive(frame);
  }

  /** Brings one frame to the page, or the news that the socket was closed. */
  moveDown(page: Page): void {
    const { wire } = page;
    const frame = wire?.down.shift();
    if (frame !== undefined) page.receive(frame);
    else if (wire?.closeCode !== undefined) this.cut(page);
  }

  /** Lets what was put off happen. */
  runLater(): void {
    for (const callback of this.#laters.splice(0)) callback();
  }

  /** A ledger whose commits wait for an answer. A server that died hears nothing more. */
  #slowLedger(): Ledger {
    const append = (batch: Batch) =>
      new Promise<ReadonlyMap<DocumentId, Obstacle>>((resolve, reject) => {
        this.commits.push({
          batch,
          answer: async (how) => {
            const outcome = how === 'fail' ? new Map() : await this.ledger.append(batch);
            if (how === 'commit') resolve(outcome);
            else reject(new Error('the database did not answer'));
          },
        });
      });
    return { ...this.ledger, append };
  }

  #openRoom(): Promise<Room> {
    const opening: Promise<Room> = this.#loadRoom(() => {
      if (this.#room === opening) this.#room = undefined;
    });
    this.#room = opening;
    return opening;
  }

  async #loadRoom(onGivenUp: () => void): Promise<Room> {
    const rows = await this.rows();
    const owners = await this.ledger.loadOwners(documentId);
    const rules = kindRules.agreement;
    const updates = rows.map((row) => row.bytes);
    return new Room(
      { documentId, rules, head: rows.length, snapshotSeq: 0, updates, owners, schemaVersion: 1 },
      {
        groupCommit: createGroupCommit(this.#slowLedger()),
        reload: async (_, head) => ({
          rows: await this.ledger.loadAfter(documentId, head),
          owners: await this.ledger.loadOwners(documentId),
          schemaVersion: 1,
        }),
        now: () => new Date(0),
        later: (callback) => void this.#laters.push(callback),
        onRefused: () => this.refusals++,
        onGivenUp,
      },
    );
  }
}

function socketOf(wire: Wire) {
  return {
    send: (frame: Uint8Array) => void wire.down.push(frame),
    close: (code: number) => {
      wire.closeCode = code;
    },
    bufferedBytes: () => 0,
    pause: () => undefined,
    resume: () => undefined,
  };
}
