/** A ProseMirror mark as JSON. */
export interface MarkJSON {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A ProseMirror node as JSON, as templates are written and canonical content is made of. The top one has type `doc`. */
export interface ProseMirrorJSON {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly ProseMirrorJSON[];
  readonly marks?: readonly MarkJSON[];
  readonly text?: string;
}
