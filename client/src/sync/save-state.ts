import type { CloseReason } from '@entente/protocol/close-codes';

/**
 * The truth about the reader's own words, always shown.
 * `unsent` counts edits of this person, on this device, that the server has not yet confirmed as committed.
 */
export type SaveState =
  /** Nothing to show yet: neither the local copy nor the server has answered. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsent: number }
  /** Edits are kept on this device and go out by themselves. */
  | { readonly kind: 'offline'; readonly unsent: number }
  /** The server refused, and coming back would end the same way. `unsent` may be 0: nothing of ours is at stake. */
  | { readonly kind: 'not-saved'; readonly unsent: number; readonly reason: CloseReason };
