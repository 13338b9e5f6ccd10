/** What somebody must know of one cell before the row is added. */
export interface CellNote {
  /** Name of the column; undefined where it concerns the row. */
  readonly column: string | undefined;
  /** `guess`: read, but as something else than it says. `unreadable`: kept as words in the description alone. */
  readonly kind: 'guess' | 'unreadable';
  /** A sentence. */
  readonly words: string;
}

/** A cell as a value, with what was guessed; nothing said; or why it is none. */
export type CellRead<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      readonly guess?: string;
      /** The value says less than the cell, whose words stand in the description too. */
      readonly isShort?: boolean;
    }
  | { readonly kind: 'empty'; readonly guess?: string }
  | { readonly kind: 'unreadable'; readonly why: string };
