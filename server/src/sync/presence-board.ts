/**
 * Who is in a room and where. A browser says only where its caret is; the person is stamped here. Each connection has
 * one state, kept until the socket closes, so that nothing can be left behind or said for somebody else.
 */
import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import type { UserId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { presenceClaim, type PresencePerson } from '@entente/protocol/presence';
import * as decoding from 'lib0/decoding';
import { encodeAwareness, type AwarenessEntry } from './sync-frames.ts';

interface Spot {
  readonly clientId: number;
  clock: number;
  /** As the browser sent it, parsed only when it goes out. */
  claim: string;
}

/** What the board needs to know of a connection. */
export interface Presentable {
  readonly access: { readonly person: PresencePerson };
}

/** Whose a clientID is on the record, if anybody's. */
type OwnerOf = (clientId: number) => UserId | undefined;

function stamp(claim: string, user: PresencePerson): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(claim);
  } catch {
    parsed = {};
  }
  const { data } = presenceClaim.safeParse(parsed);
  return JSON.stringify({ ...data, user });
}

export class PresenceBoard<Connection extends Presentable> {
  readonly #spots = new Map<Connection, Spot>();
  /** Everybody in the room has seen these numbers; none of them may become somebody else's. */
  readonly #holders = new Map<number, UserId>();
  readonly #changed = new Set<Connection>();
  #gone: AwarenessEntry[] = [];
  readonly #ownerOf: OwnerOf;

  constructor(ownerOf: OwnerOf) {
    this.#ownerOf = ownerOf;
  }

  /** Whose a clientID is by what was shown here, also after its connection has left: it may come back and type. */
  holderOf(clientId: number): UserId | undefined {
    return this.#holders.get(clientId);
  }

  /**
   * Takes in an awareness update of one connection. Entries about others (every standard provider echoes them), states
   * that are too long, and numbers that lib0 reads once but not when written again are passed over.
   * @throws {Error} when the bytes cannot be read
   */
  receive(connection: Connection, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update);
    const isFirst = !this.#spots.has(connection);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const claim = decoding.readVarString(decoder);
      if (!Number.isSafeInteger(clientId) || !Number.isSafeInteger(clock + 1)) continue;
      if (isFirst) this.#settle(connection, clientId);
      this.#place(connection, { clientId, clock, claim });
    }
  }

  /** The first clientID a connection speaks of is its own, unless it is somebody else's or the server's. */
  #settle(connection: Connection, clientId: number): void {
    if (this.#spots.has(connection) || clientId === SERVER_CLIENT_ID) return;
    const { userId } = connection.access.person;
    if ((this.#ownerOf(clientId) ?? this.holderOf(clientId) ?? userId) !== userId) return;
    // The same page coming back before its old socket was missed: the place goes over, its state is told anew.
    for (const [other, spot] of this.#spots) if (spot.clientId === clientId) this.#spots.delete(other);
    this.#holders.set(clientId, userId);
    this.#spots.set(connection, { clientId, clock: -1, claim: '{}' });
  }

  #place(connection: Connection, said: { clientId: number; clock: number; claim: string }): void {
    const spot = this.#spots.get(connection);
    if (spot === undefined || spot.clientId !== said.clientId || said.clock < spot.clock) return;
    if (said.claim.length > limits.presenceBytes) return;
    spot.clock = said.clock;
    spot.claim = said.claim;
    this.#changed.add(connection);
  }

  /** Takes a connection off the board. */
  leave(connection: Connection): void {
    const spot = this.#spots.get(connection);
    this.#changed.delete(connection);
    if (spot === undefined) return;
    this.#spots.delete(connection);
    this.#gone.push({ clientId: spot.clientId, clock: spot.clock + 1, state: 'null' });
  }

  /** What has changed since the last call as one frame; undefined when nothing has. */
  takeChanges(): Uint8Array | undefined {
    if (this.#changed.size === 0 && this.#gone.length === 0) return undefined;
    const entries = [...this.#gone, ...[...this.#changed].flatMap((connection) => this.#entryOf(connection))];
    this.#gone = [];
    this.#changed.clear();
    return encodeAwareness(entries);
  }

  /** Everybody's state as one frame. */
  encodeAll(): Uint8Array {
    return encodeAwareness([...this.#spots.keys()].flatMap((connection) => this.#entryOf(connection)));
  }

  #entryOf(connection: Connection): AwarenessEntry[] {
    const spot = this.#spots.get(connection);
    if (spot === undefined || spot.clock < 0) return [];
    const { clientId, clock, claim } = spot;
    return [{ clientId, clock, state: claim === 'null' ? 'null' : stamp(claim, connection.access.person) }];
  }
}
