/** What travels between the page and the thread that has the record. */
import type { FrameBlock, FrameNode } from '@entente/documents/playback/frame';
import type { RecordedPerson } from '@entente/protocol/playback-page';

export type ToWorker =
  /** The next bytes of the record. */
  | { readonly kind: 'page'; readonly bytes: ArrayBuffer }
  /** Asks for the agreement at a seq; of several that wait, the last is answered. */
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
