/** The simulated alliance: its servers, its pages, and a ledger that outlives them. Nothing moves by itself. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { kindRules } from '@entente/documents/kinds';
import { createGroupCommit } from '@entente/server/ledger/group-commit';
import type { Batch, Ledger, LedgerRow, Obstacle } from '@entente/server/ledger/ledger';
import { createMemoryLedger } from '@entente/server/ledger/memory-ledger';
import { Connection } from '@entente/server/sync/connection';
import { Room } from '@entente/server/sync/room';
import type { DocumentKind } from '@entente/protocol/api/documents';
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
  /** Which server waits for it. */
  readonly server: number;
  readonly batch: Batch;
  answer(how: Answer): Promise<void>;
}

/** A page's socket and the server it leads to. */
interface Seat {
  readonly server: number;
  readonly connection: Connection;
}

export class World {
  readonly ledger = createMemoryLedger();
  readonly pages: Page[] = [];
  refusals = 0;
  /** Commits that wait for an answer, in the order in which they were asked for. */
  commits: WaitingCommit[] = [];
  readonly #kind: DocumentKind;
  readonly #rooms = new Map<number, Promise<Room>>();
  readonly #seats = new Map<Page, Seat>();
  #laters: (() => void)[] = [];

  constructor(kind: DocumentKind = 'agreement') {
    this.#kind = kind;
    for (const writer of [anna, ben]) this.ledger.setWriter(documentId, writer, true);
  }

  /** Opens the document on a page, at one of the servers. */
  async connect(page: Page, server = 0): Promise<void> {
    this.cut(page);
    const room = await (this.#rooms.get(server) ?? this.#openRoom(server));
    const wire = createWire();
    const connection = new Connection({
      socket: socketOf(wire),
      access: accessOf(page.person, this.#kind),
      params: { frames: '1', schema: 1 },
      room,
      onClosed: () => undefined,
    });
    this.#seats.set(page, { server, connection });
    connection.open();
    page.connect(wire);
  }

  /** The server that a page is connected to; undefined while it is offline. */
  serverOf(page: Page): number | undefined {
    return this.#seats.get(page)?.server;
  }

  /** The network between page and server is gone; what was under way is lost. */
  cut(page: Page): void {
    this.#seats.get(page)?.connection.left();
    this.#seats.delete(page);
    page.disconnect();
  }

  /** The process of a server dies: its room, its sockets and its waiting commits. */
  crash(server = 0): void {
    for (const [page, seat] of this.#seats) {
      if (seat.server !== server) continue;
      this.#seats.delete(page);
      page.disconnect();
    }
    this.commits = this.commits.filter((commit) => commit.server !== server);
    this.#rooms.delete(server);
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
    const ydoc = createYdoc();
    for (const row of await this.rows()) Y.applyUpdate(ydoc, row.bytes);
    return ydoc;
  }

  moveUp(page: Page): void {
    const frame = page.wire?.up.shift();
    if (frame !== undefined) this.#seats.get(page)?.connection.receive(frame);
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
  #slowLedger(server: number): Ledger {
    const append = (batch: Batch) =>
      new Promise<ReadonlyMap<DocumentId, Obstacle>>((resolve, reject) => {
        this.commits.push({
          server,
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

  #openRoom(server: number): Promise<Room> {
    const opening: Promise<Room> = this.#loadRoom(server, () => {
      if (this.#rooms.get(server) === opening) this.#rooms.delete(server);
    });
    this.#rooms.set(server, opening);
    return opening;
  }

  async #loadRoom(server: number, onGivenUp: () => void): Promise<Room> {
    const rows = await this.rows();
    const owners = await this.ledger.loadOwners(documentId);
    const rules = kindRules[this.#kind];
    const updates = rows.map((row) => row.bytes);
    return new Room(
      { documentId, rules, head: rows.length, updates, owners, schemaVersion: 1 },
      {
        groupCommit: createGroupCommit(this.#slowLedger(server)),
        reload: async (_, head) => ({
          rows: await this.ledger.loadAfter(documentId, head),
          owners: await this.ledger.loadOwners(documentId),
          schemaVersion: 1,
        }),
        now: () => new Date(0),
        later: (callback) => void this.#laters.push(callback),
        onRestored: () => undefined,
        onRefused: () => this.refusals++,
        onManyDeleted: () => undefined,
        onWritten: () => undefined,
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
