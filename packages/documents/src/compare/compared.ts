/**
 * A comparison of two texts: a tree that holds both, so that either can be read out of it again and a page can draw the
 * changes inside the formatted text.
 */
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';

/** Words of a line, or one thing that stands in it such as a hard break. */
export type Inline =
  { readonly text: string; readonly marks: readonly MarkJSON[] } | { readonly node: ProseMirrorJSON };

/** A run within a line: equal, only before, only after, or the same words in another format. */
export type Run =
  | { readonly change: 'same' | 'deleted' | 'inserted'; readonly inline: Inline }
  | { readonly change: 'reformatted'; readonly before: Inline; readonly inline: Inline };

/** A block without what stands in it: its type and attributes. */
export interface Shell {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export type Compared =
  | { readonly change: 'same'; readonly node: ProseMirrorJSON }
  /** Only before. `move` names the block that says the same elsewhere, when there is one. */
  | { readonly change: 'deleted'; readonly node: ProseMirrorJSON; readonly move: number | undefined }
  /** Only after. */
  | { readonly change: 'inserted'; readonly node: ProseMirrorJSON; readonly move: number | undefined }
  /** A line in both, with other words or formats. */
  | { readonly change: 'line'; readonly before: Shell; readonly after: Shell; readonly runs: readonly Run[] }
  /** A block of blocks in both, such as a list or a table, with changes in it. */
  | {
      readonly change: 'within';
      readonly before: Shell;
      readonly after: Shell;
      readonly children: readonly Compared[];
    };

/** Which of the two texts. */
export type Side = 'before' | 'after';
