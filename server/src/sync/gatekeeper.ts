/** The gate of one room: what it knows, and how that grows with each edit let pass. */
import type { KindRules } from '@entente/documents/kind-rules';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { UserId } from '@entente/protocol/ids';
import type { Draft } from './draft.ts';
import type { AdmittedEdit, Edit } from './edit.ts';
import type { Clocks } from './gate/clocks.ts';
import { judgeUpdate, type Admitted } from './gate/gate.ts';
import { learn } from './gate/learn.ts';
import { Structure } from './gate/structure.ts';
import { numberEntries } from './number-entries.ts';

export interface Refusal {
  readonly reason: CloseReason;
  readonly detail: string;
}

interface GatekeeperOptions {
  readonly rules: KindRules;
  readonly draft: Draft;
  /** The updates on the record, v1 encoding, in order. */
  readonly record: readonly Uint8Array[];
  /** Their clocks, when they are known without reading them. */
  readonly clocks?: Clocks;
  /** Whose each clientID is on the record. */
  readonly owners: Map<number, UserId>;
  /** Whose a clientID is by the presence shown here. */
  readonly holderOf: (clientId: number) => UserId | undefined;
  readonly now: () => Date;
}

export class Gatekeeper {
  readonly #options: GatekeeperOptions;
  readonly #clocks: Clocks;
  #structure: Structure | undefined;

  constructor(options: GatekeeperOptions) {
    this.#options = options;
    this.#clocks = options.clocks ?? new Map<number, number>();
    if (options.clocks === undefined) this.#structure = this.#readRecord(this.#clocks);
  }

  /** The state vector of all that was let pass, committed or on its way. */
  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks;
  }

  /** What stands where, read when the first edit comes: in a long document that takes longer than all of the opening. */
  #know() {
    this.#structure ??= this.#readRecord(new Map());
    const { rules } = this.#options;
    return { rules, clocks: this.#clocks, structure: this.#structure, ownerOf: this.ownerOf };
  }

  #readRecord(clocks: Clocks): Structure {
    const { rules, record } = this.#options;
    const structure = new Structure();
    for (const update of record) learn(update, { rules, clocks, structure, ownerOf: this.ownerOf });
    return structure;
  }

  /** Whose a clientID is. */
  readonly ownerOf = (clientId: number): UserId | undefined => this.#options.owners.get(clientId);

  /** Whether it knows whose each of these clientIDs is. */
  knows(owners: ReadonlyMap<number, UserId>): boolean {
    return [...owners].every(([clientId, userId]) => this.ownerOf(clientId) === userId);
  }

  /** Lets an edit pass with the numbers of what it brings, and from then on counts it as known; or says why not. */
  judge(edit: Edit): AdmittedEdit | Refusal {
    const { rules, draft, owners, holderOf } = this.#options;
    const { access } = edit.connection;
    const sender = { userId: access.actor.userId, canEdit: access.canEdit };
    const knowStructure = (): Structure => this.#know().structure;
    const verdict = judgeUpdate(
      edit.update,
      {
        rules,
        clocks: this.#clocks,
        get structure() {
          return knowStructure();
        },
        ownerOf: (clientId) => owners.get(clientId) ?? holderOf(clientId),
        isDeleted: (deletions) => draft.isDeleted(deletions),
      },
      sender,
    );
    switch (verdict.kind) {
      case 'refused':
        return verdict;
      case 'nothing_new':
        return { ...edit, isNew: false, newClientIds: [], schema: 0, deleted: 0, numbers: undefined };
      case 'admitted':
        return this.#take(edit, verdict);
    }
  }

  /** Counts an edit as known, and the server's own behind it. */
  #take(edit: Edit, { clientIds, clocks, structure, schema, deleted, entries }: Admitted): AdmittedEdit {
    const { owners, now } = this.#options;
    const { userId, firmId } = edit.connection.access.actor;
    const newClientIds = clientIds.filter((clientId) => !owners.has(clientId));
    for (const clientId of newClientIds) owners.set(clientId, userId);
    for (const [clientId, clock] of clocks) this.#clocks.set(clientId, clock);
    const known = this.#know();
    known.structure.absorb(structure);
    const numbers = numberEntries(entries, this.#clocks, () => ({ userId, firmId, at: now().toISOString() }));
    if (numbers !== undefined) learn(numbers, known);
    return { ...edit, isNew: true, newClientIds, schema, deleted, numbers };
  }
}
