/** What travels between the page and the thread that has the record. */
import type { FrameBlock, FrameNode } from '@entente/documents/playback/frame';
import type { RecordedPerson } from '@entente/protocol/playback-page';

/** What of a document is played. */
export interface PlayedRoot {
  /** Of the Y.XmlFragment. */
  readonly name: string;
  /** Whether it holds entries, of which one wants to know what each edit changed. */
  readonly hasEntries: boolean;
}

export type ToWorker =
  /** Comes first. */
  | { readonly kind: 'begin'; readonly root: PlayedRoot }
  /** The next bytes of the record. */
  | { readonly kind: 'page'; readonly bytes: ArrayBuffer }
  /** Asks for the document at a seq; of several that wait, the last is answered. */
  | { readonly kind: 'show'; readonly seq: number };

/** A block as it is sent: without its node when the page has the very same already. */
export type SentBlock = Omit<FrameBlock, 'node'> & { readonly node?: FrameNode };

export type FromWorker =
  /** What a page says of the edits in it, before they are taken in. Persons are places in `people`, all so far. */
  | {
      readonly kind: 'read';
      readonly head: number;
      readonly people: readonly RecordedPerson[];
      readonly persons: readonly number[];
      readonly times: readonly number[];
    }
  /** Every state up to this seq can be shown. */
  | { readonly kind: 'taken'; readonly seq: number }
  | { readonly kind: 'frame'; readonly seq: number; readonly blocks: readonly SentBlock[] }
  /** The record cannot be played. */
  | { readonly kind: 'failed'; readonly reason: string };
