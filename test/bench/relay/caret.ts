import * as encoding from 'lib0/encoding';

interface Caret {
  readonly clientId: number;
  /** Grows with each state of this clientID. */
  readonly awarenessClock: number;
  /** The clock of the character that the caret stands behind. */
  readonly at: number;
}

/**
 * An awareness update with one state, as a page with y-tiptap writes it: name, colour and two relative positions, about
 * 270 bytes.
 */
export function encodeCaret({ clientId, awarenessClock, at }: Caret): Uint8Array {
  const position = {
    type: { client: clientId, clock: 1 },
    tname: null,
    item: { client: clientId, clock: at },
    assoc: 0,
  };
  const state = {
    user: { name: 'Maya Lindqvist', color: '#4c6ef5' },
    cursor: { anchor: position, head: position },
  };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, awarenessClock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}
