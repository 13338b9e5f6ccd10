/**
 * A comparison of two texts: a tree that holds both, so that either can be read out of it again and a page can draw the
 * changes inside the formatted text.
 */
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';

/** Who changed something, for which firm, and in which minute; the time is undefined while it is not on the record. */
export interface Credit {
  readonly userId: string;
  readonly firmId: string;
  readonly name: string;
  readonly at: string | undefined;
}

/** Words of a line, or one thing that stands in it such as a hard break. */
export type Inline =
  { readonly text: string; readonly marks: readonly MarkJSON[] } | { readonly node: ProseMirrorJSON };

/** A run within a line: equal, only before, only after, or the same words in another format. */
export type Run =
  | {
      readonly change: 'same' | 'deleted' | 'inserted';
      readonly inline: Inline;
      /** Once it is known: of a run that differs. */
      readonly by?: Credit;
    }
  | { readonly change: 'reformatted'; readonly before: Inline; readonly inline: Inline };

/** A block without what stands in it: its type and attributes. */
export interface Shell {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** From where to where within a block, as ProseMirror positions counted from its start, and who did it. */
export interface CreditedPart {
  readonly from: number;
  readonly to: number;
  readonly by: Credit;
}

interface LoneBlock {
  readonly node: ProseMirrorJSON;
  /** Names the block that says the same elsewhere, when there is one: both carry the same number. */
  readonly move: number | undefined;
  /** Of a block that moved here and says something else now: what changed in it. */
  readonly changes?: Compared;
  /** Once it is known: who put in, or took out, which part of it. */
  readonly parts?: readonly CreditedPart[];
}

/** A block that only one of the two texts has. */
export type Lone =
  (LoneBlock & { readonly change: 'deleted' }) | (LoneBlock & { readonly change: 'inserted' });

export type Compared =
  | { readonly change: 'same'; readonly node: ProseMirrorJSON }
  | Lone
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
