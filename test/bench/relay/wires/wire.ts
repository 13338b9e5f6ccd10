/** What a frame from the server says, as far as the load needs to know. */
export type Incoming =
  /** The server asks for what it lacks. */
  | { readonly kind: 'step1' }
  /** v1 encoding: step 2 or an update. A window on the frame. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isStep2: boolean }
  /** How many edit frames are on the record, by a server that says so. */
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'presence' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'other' };

/** How one server wants to be spoken to. */
export interface Wire {
  /** Frames to send as soon as the socket is open, in order. */
  greet(): Uint8Array[];
  step2(update: Uint8Array): Uint8Array;
  update(update: Uint8Array): Uint8Array;
  /** @param update an awareness update */
  presence(update: Uint8Array): Uint8Array;
  read(frame: Uint8Array): Incoming;
}
