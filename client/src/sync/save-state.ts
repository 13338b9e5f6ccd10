import type { CloseReason } from '@entente/protocol/close-codes';

/**
 * The truth about the reader's own words, always shown.
 * `unsent` counts edits of this person, on this device, that the server has not yet confirmed as committed.
 */
export type SaveState =
  /** Nothing is known yet: the local copy or the server has still to answer, and nothing of ours is at stake. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsent: number }
  /**
   * Not connected; edits go out by themselves later. `isKept` is false when the browser would not keep a local copy
   * (private window, full disk): then closing the page loses what is unsent.
   */
  | { readonly kind: 'offline'; readonly unsent: number; readonly isKept: boolean }
  /** The server refused, and coming back would end the same way. `unsent` may be 0: nothing of ours is at stake. */
  | { readonly kind: 'not-saved'; readonly unsent: number; readonly reason: CloseReason };

/** How many edits of ours are at stake in a save state. */
export function countUnsent(state: SaveState): number {
  switch (state.kind) {
    case 'loading':
    case 'saved':
      return 0;
    case 'saving':
    case 'offline':
    case 'not-saved':
      return state.unsent;
  }
}
