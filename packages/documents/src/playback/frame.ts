import type { MarkJSON } from '../agreement/content-json.ts';

/** Part of a frame: a ProseMirror node as JSON, its words by whose they are. */
export interface FrameNode {
  /** `caret` stands where the last edit was. */
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly FrameNode[];
  readonly text?: string;
  readonly marks?: readonly MarkJSON[];
  /** Whose the words, or the caret, are: a place in the record's list of people. */
  readonly person?: number;
}

/** One block of the text. */
export interface FrameBlock {
  /** The same in every frame. */
  readonly key: string;
  /** The last edit that touched it. */
  readonly since: number;
  /** The very same object in the next frame, if nothing in it differs. */
  readonly node: FrameNode;
}

/** An agreement as it was. */
export interface Frame {
  readonly seq: number;
  readonly blocks: readonly FrameBlock[];
}
