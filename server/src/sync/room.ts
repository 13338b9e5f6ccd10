/**
 * The live side of one document: who is in it, and the path of an edit through it.
 *
 *   receive -> gatekeeper -> #waiting -> takeShare (#underway) -> ledger -> committed -> broadcast, saved
 *
 * Nobody but its author sees an edit before `committed`. When the record cannot take what the gate let pass, the room
 * is given up: its connections are told to come back, and load what the record holds.
 */
import type { KindRules } from '@entente/documents/kind-rules';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import type { Contributor, Share } from '../ledger/group-commit.ts';
import type { Obstacle } from '../ledger/ledger.ts';
import { LEAST_CHARACTERS } from '../versions/large-deletion.ts';
import { Audience } from './audience.ts';
import { Draft } from './draft.ts';
import type { AdmittedEdit, Edit } from './edit.ts';
import { Gatekeeper } from './gatekeeper.ts';
import type { MemberConnection } from './member-connection.ts';
import { PresenceBoard } from './presence-board.ts';
import { PresenceTurns } from './presence-turns.ts';
import { Refuted } from './refuted.ts';
import { RestoreTurn } from './restore-turn.ts';
import type { RoomPorts, RoomState } from './room-ports.ts';
import { shareOf, updatesOf } from './share-of.ts';
import { encodeClocks, encodeStep1, encodeStep2, encodeUpdate } from './sync-frames.ts';

export class Room implements Contributor {
  readonly documentId: DocumentId;
  /** Whose turn it is to restore. */
  readonly restoreTurn = new RestoreTurn<MemberConnection>(() => this.#ports.now());
  readonly #rules: KindRules;
  readonly #ports: RoomPorts;
  readonly #audience: Audience;
  readonly #draft: Draft;
  readonly #presence: PresenceBoard<MemberConnection>;
  readonly #presenceTurns: PresenceTurns;
  readonly #refuted = new Refuted();
  #gatekeeper: Gatekeeper;
  /** Let pass, not yet taken to the ledger. */
  #waiting: AdmittedEdit[] = [];
  /** Taken to the ledger, not yet answered. */
  #underway: AdmittedEdit[] = [];
  /** Received while the record is being read again, or is about to be. */
  #unjudged: Edit[] | undefined;
  #isReading = false;
  #isGivenUp = false;

  constructor(state: RoomState, ports: RoomPorts) {
    this.documentId = state.documentId;
    this.#rules = state.rules;
    this.#ports = ports;
    this.#audience = new Audience(state.schemaVersion);
    this.#draft = new Draft(state.head, state.updates);
    this.#presence = new PresenceBoard((clientId) => this.#gatekeeper.ownerOf(clientId));
    this.#presenceTurns = new PresenceTurns({
      later: (callback) => ports.later(callback),
      isCommitComing: () => !this.#isQuiet,
      send: () => this.#sendPresenceChanges(),
    });
    this.#gatekeeper = this.#createGatekeeper(state.owners, state.updates, state.clocks);
  }

  get connections(): ReadonlySet<MemberConnection> {
    return this.#audience.connections;
  }

  /** The last row on the record; 0 before the first. */
  get head(): number {
    return this.#draft.head;
  }

  /** Whether the room may be forgotten: nobody is in it and everything is on the record. */
  get isIdle(): boolean {
    return this.connections.size === 0 && this.#isQuiet && this.#unjudged === undefined;
  }

  /** The server speaks first: what it knows, then who is here. */
  join(connection: MemberConnection): void {
    if (this.#isGivenUp) return connection.close('server_failed');
    if (!this.#audience.enter(connection)) return;
    connection.send(encodeStep1(encodeClocks(this.#gatekeeper.clocks)));
    connection.send(this.#presence.encodeAll());
  }

  leave(connection: MemberConnection): void {
    this.restoreTurn.giveBack(connection);
    if (!this.#audience.leave(connection)) return;
    this.#presence.leave(connection);
    this.#presenceTurns.due();
  }

  /**
   * Answers a page's step 1.
   * @returns how many bytes that took
   * @throws {Error} when the state vector cannot be read
   */
  sendMissing(connection: MemberConnection, stateVector: Uint8Array): number {
    const updates = this.#draft.updatesSince(stateVector);
    // A page takes step 2 for the end of what it lacks: what it shows before that may want its other half.
    const last = updates.length - 1;
    for (const [at, update] of updates.entries())
      connection.send(at === last ? encodeStep2(update) : encodeUpdate(update));
    return updates.reduce((bytes, update) => bytes + update.byteLength, 0);
  }

  /** @throws {Error} when the awareness update cannot be read */
  receivePresence(connection: MemberConnection, update: Uint8Array): void {
    this.#presence.receive(connection, update);
    this.#presenceTurns.due();
  }

  /** Calls back after a short while. */
  later(callback: () => void): void {
    this.#ports.later(callback);
  }

  /** Everybody's presence, for a page that asks. */
  sendPresence(connection: MemberConnection): void {
    connection.send(this.#presence.encodeAll());
  }

  receiveEdit(edit: Edit): void {
    if (this.#isGivenUp) return;
    if (this.#unjudged === undefined) this.#judge(edit, { hasReadRecord: false });
    else this.#unjudged.push(edit);
  }

  takeShare(): Share {
    this.#underway = this.#waiting;
    this.#waiting = [];
    return shareOf(this.#underway, {
      documentId: this.documentId,
      head: this.#draft.head,
      schemaVersion: this.#audience.schemaVersion,
    });
  }

  committed(): void {
    const edits = this.#underway;
    this.#underway = [];
    if (this.#isGivenUp) return;
    for (const edit of edits) {
      const [own, ...servers] = updatesOf(edit);
      if (own !== undefined) this.#show(own, edit);
      // Nobody has the server's own yet, the sender of the edit that it follows no more than the others.
      for (const update of servers) this.#show(update, { schema: edit.schema });
    }
    if (edits.some(({ deleted }) => deleted >= LEAST_CHARACTERS)) this.#ports.onManyDeleted(this.documentId);
    for (const [connection, frame] of new Map(edits.map((edit) => [edit.connection, edit.frame])))
      connection.saved(frame);
    for (const edit of edits) this.#endRestore(edit);
    const last = edits.at(-1);
    if (last !== undefined) this.#ports.onWritten(last);
    this.#presenceTurns.afterCommit();
    if (this.#unjudged !== undefined) this.#readWhenQuiet();
  }

  obstructed(obstacle: Obstacle): void {
    switch (obstacle) {
      case 'conflict':
        return this.#startReading();
      case 'forbidden':
        return this.#giveUp('access_changed', undefined);
      case 'unkeepable':
        return this.#giveUp('not_committed', new Error('the database cannot keep what an edit holds'));
      case 'locked':
        return this.#giveUp('not_committed', new Error('another session holds the document'));
    }
  }

  failed(error: unknown): void {
    this.#giveUp('not_committed', error);
  }

  /** Ends the room for everybody in it. */
  closeAll(reason: CloseReason): void {
    this.#audience.closeAll(reason);
  }

  #endRestore(edit: AdmittedEdit): void {
    if (edit.restored === undefined) return;
    this.restoreTurn.giveBack(edit.connection);
    if (edit.isNew) this.#ports.onRestored(edit);
  }

  #createGatekeeper(
    owners: Map<number, UserId>,
    record: readonly Uint8Array[],
    clocks?: Map<number, number>,
  ): Gatekeeper {
    const holderOf = (clientId: number) => this.#presence.holderOf(clientId);
    const now = () => this.#ports.now();
    return new Gatekeeper({
      rules: this.#rules,
      draft: this.#draft,
      record,
      ...(clocks && { clocks }),
      owners,
      holderOf,
      now,
    });
  }

  /** Takes in a committed update and shows it to everybody but the connection that sent it. */
  #show(update: Uint8Array, from: { connection?: MemberConnection; schema: number }): void {
    this.#draft.append(update);
    this.#audience.show(update, from);
  }

  #judge(edit: Edit, { hasReadRecord }: { hasReadRecord: boolean }): void {
    const judged = this.#gatekeeper.judge(edit);
    if ('reason' in judged) {
      if (judged.reason === 'gap' && edit.connection.excuseGap()) return;
      if (judged.reason === 'foreign_client_id' && !this.#isProved(edit, hasReadRecord))
        return this.#doubt(edit);
      this.#ports.onRefused(edit, judged);
      edit.connection.refuse(edit.frame, judged.reason);
      return;
    }
    if (!judged.isNew && this.#isQuiet) {
      this.#endRestore(judged);
      edit.connection.saved(edit.frame);
      return;
    }
    this.#waiting.push(judged);
    this.#ports.groupCommit.request(this);
  }

  /** Whether the record has said, or has said often enough, that they write under clientIDs of others. */
  #isProved({ connection }: Edit, hasReadRecord: boolean): boolean {
    const { userId } = connection.access.actor;
    const atMs = this.#ports.now().getTime();
    if (hasReadRecord) this.#refuted.note(userId, atMs);
    return hasReadRecord || this.#refuted.isKnown(userId, atMs);
  }

  get #isQuiet(): boolean {
    return this.#waiting.length === 0 && this.#underway.length === 0;
  }

  /**
   * A page that comes over from another server brings along what that one has written, under the clientIDs of others and
   * of the server. So nothing is called somebody else's before the record has been read again.
   */
  #doubt(edit: Edit): void {
    this.#unjudged = [edit];
    this.#readWhenQuiet();
  }

  #readWhenQuiet(): void {
    if (this.#isQuiet && !this.#isReading) this.#startReading();
  }

  #startReading(): void {
    this.#readAgain().catch((error: unknown) => this.failed(error));
  }

  /** Another server has written: its rows come first, then what waited here is judged again behind them. */
  async #readAgain(): Promise<void> {
    const edits: Edit[] = [...this.#underway, ...this.#waiting, ...(this.#unjudged ?? [])];
    const hadLetPass = !this.#isQuiet;
    this.#waiting = [];
    this.#unjudged = edits;
    this.#isReading = true;
    const { rows, owners, schemaVersion } = await this.#ports.reload(this.documentId, this.#draft.head);
    if (this.#isGivenUp) return;
    for (const row of rows) this.#show(row.bytes, { schema: schemaVersion });
    // Reading all of a long document takes a while: it is spared when the record holds nothing that is not known.
    if (hadLetPass || rows.length > 0 || !this.#gatekeeper.knows(owners))
      this.#gatekeeper = this.#createGatekeeper(owners, [this.#draft.encode()]);
    this.#underway = [];
    this.#unjudged = undefined;
    this.#isReading = false;
    for (const edit of edits) this.#judge(edit, { hasReadRecord: true });
    if (this.#waiting.length === 0) this.#presenceTurns.afterCommit();
  }

  #giveUp(reason: CloseReason, error: unknown): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    this.#waiting = [];
    this.#underway = [];
    this.closeAll(reason);
    this.#ports.onGivenUp(error);
  }

  #sendPresenceChanges(): void {
    const frame = this.#presence.takeChanges();
    if (frame !== undefined) this.#audience.send(frame);
  }
}
