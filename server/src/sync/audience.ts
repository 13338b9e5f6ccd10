/** Everybody who is in a room, and the schema that their pages must know to be shown what is in it. */
import type { CloseReason } from '@entente/protocol/close-codes';
import type { MemberConnection } from './member-connection.ts';
import { encodeUpdate } from './sync-frames.ts';

/** Where a committed update comes from. */
interface Source {
  /** The connection that sent it, if it was one here: it has it already. */
  readonly connection?: MemberConnection;
  /** The schema version that it needs; 0 for none. */
  readonly schema: number;
}

export class Audience {
  readonly #connections = new Set<MemberConnection>();
  #schemaVersion: number;

  constructor(schemaVersion: number) {
    this.#schemaVersion = schemaVersion;
  }

  get connections(): ReadonlySet<MemberConnection> {
    return this.#connections;
  }

  /** The newest schema version that the committed content needs. */
  get schemaVersion(): number {
    return this.#schemaVersion;
  }

  /** Takes a connection in, or sends it away when its page is too old. @returns whether it is in */
  enter(connection: MemberConnection): boolean {
    if (connection.schema !== undefined && connection.schema < this.#schemaVersion) {
      connection.close('schema_too_old');
      return false;
    }
    this.#connections.add(connection);
    return true;
  }

  /** @returns whether it was in */
  leave(connection: MemberConnection): boolean {
    return this.#connections.delete(connection);
  }

  /** Shows a committed update, v1 encoding, to everybody but the connection that sent it. */
  show(update: Uint8Array, source: Source): void {
    this.#needSchema(source.schema);
    this.send(encodeUpdate(update), source.connection);
  }

  send(frame: Uint8Array, except?: MemberConnection): void {
    for (const connection of this.#connections) if (connection !== except) connection.send(frame);
  }

  closeAll(reason: CloseReason): void {
    for (const connection of this.#connections) connection.close(reason);
  }

  /** A page that cannot show what has come in would delete it: it is sent away before it sees it. */
  #needSchema(schema: number): void {
    if (schema <= this.#schemaVersion) return;
    this.#schemaVersion = schema;
    for (const connection of this.#connections) {
      if (connection.schema !== undefined && connection.schema < schema) connection.close('schema_too_old');
    }
  }
}
