import type { MarkJSON } from '../agreement/content-json.ts';
import type { EntryStep } from './entry-step.ts';

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

/** One block of the text, or one entry of a register or log. */
export interface FrameBlock {
  /** The same in every frame; of an entry its id. */
  readonly key: string;
  /** The last edit that touched it. */
  readonly since: number;
  /** The very same object in the next frame, if nothing in it differs. */
  readonly node: FrameNode;
  /** What the shown edit changed of an entry; not there for what it left as it was. */
  readonly step?: EntryStep;
}

/** A document as it was. */
export interface Frame {
  readonly seq: number;
  readonly blocks: readonly FrameBlock[];
}
