/** One struct of an update: a run of clocks of one clientID, and what must be known before it can be placed. */
export interface Struct {
  readonly clock: number;
  /** Clocks it takes; UTF-16 units for text. */
  readonly length: number;
  /** Ids of its left and right neighbour and of its parent, as clientID, clock, clientID, clock … */
  readonly needs: readonly number[];
}

/** The structs of one clientID, in order and without a hole between them. */
export interface Block {
  readonly clientId: number;
  readonly structs: readonly Struct[];
}

/** A run of deleted clocks. */
export interface Deletion {
  readonly clientId: number;
  readonly clock: number;
  readonly length: number;
}

/** The names an update brings in, as they stand in its bytes. */
export interface UsedNames {
  readonly roots: Set<string>;
  readonly nodes: Set<string>;
  readonly marks: Set<string>;
  readonly attributes: Set<string>;
}

/** What an update says, read from its bytes alone. */
export interface UpdateContent {
  readonly blocks: readonly Block[];
  readonly deletions: readonly Deletion[];
  readonly names: UsedNames;
}
