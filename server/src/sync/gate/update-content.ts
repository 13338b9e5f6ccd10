/** A clock of a clientID: the name of one character, element or value in a Yjs document. */
export interface Id {
  readonly clientId: number;
  readonly clock: number;
}

/** What a struct brings, as far as the gate must know. */
export type Content =
  /** A run that was thrown away before it was sent, place and all. */
  | { readonly kind: 'gone' }
  /** A run that was deleted before it was sent; it still has its place. */
  | { readonly kind: 'deleted' }
  /** Characters. */
  | { readonly kind: 'characters' }
  /** Formatting of characters. */
  | { readonly kind: 'format' }
  /** Plain values, as attributes are: one after the other, as lib0's `writeAny` writes them, none of them built. */
  | { readonly kind: 'values'; readonly bytes: Uint8Array }
  /** A node, by its name, or `TEXT` for a text that holds characters. */
  | { readonly kind: 'node'; readonly name: string };

/** Where a struct says it stands. With a neighbour it stands where that one does, and says nothing more. */
export interface Position {
  readonly left: Id | undefined;
  readonly right: Id | undefined;
  /** Its parent, or the name of a root. */
  readonly parent: Id | string | undefined;
  /** The attribute that it is a value of. */
  readonly key: string | undefined;
}

/** One struct of an update: a run of clocks of one clientID. */
export interface Struct extends Position {
  readonly clock: number;
  /** Clocks it takes; UTF-16 units for text. */
  readonly length: number;
  readonly content: Content;
}

/** The structs of one clientID, in order and without a hole between them. */
export interface Block {
  readonly clientId: number;
  readonly structs: readonly Struct[];
}

/** A run of deleted clocks. */
export interface Deletion extends Id {
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
