/**
 * Restores over the socket. A page first asks the server for its turn; behind the answer it has everything that others
 * restored before. Then it edits, and what is restored travels directly ahead of the edit frame, so that both come on the
 * record together. Should the connection be lost before the server's word, both go again with the next step 2.
 */
import { encodeRestoring, encodeTurn } from '@entente/protocol/frames';
import type { Restored } from '@entente/protocol/restored';

/** What became of a restore: nothing was changed unless it is done. */
export type RestoreOutcome =
  | 'done'
  /** Somebody else is restoring at this moment. */
  | 'busy'
  /** There is no connection to ask over. */
  | 'offline'
  /** The edit was not made after all. */
  | 'left';

export interface Restoring {
  /**
   * Makes an edit that restores, when it is our turn.
   * @param edit makes it, in one transaction, and answers whether it did
   */
  readonly restore: (what: Restored, edit: () => boolean) => Promise<RestoreOutcome>;
  /** A frame to send directly ahead of the edit frame that is about to be sent. */
  readonly takeAhead: () => Uint8Array | undefined;
  /** The server's answer to our asking. */
  readonly onTurn: (isOurs: boolean) => void;
  readonly onSaved: (count: number) => void;
  /** There is another socket, or none. */
  readonly onConnection: () => void;
}

/** @param send hands a frame to the socket; false when there is none that is open */
export function createRestoring(send: (frame: Uint8Array) => boolean): Restoring {
  let answer: ((isOurs: boolean | undefined) => void) | undefined;
  /** What the next edit frame restores. */
  let ahead: Restored | undefined;
  let frames = 0;
  /** What was sent and is not on the record yet, and with which edit frame of this connection. */
  let unconfirmed: { readonly what: Restored; readonly frame: number } | undefined;

  const settle = (isOurs: boolean | undefined): void => {
    answer?.(isOurs);
    answer = undefined;
  };
  const ask = (): Promise<boolean | undefined> =>
    new Promise((resolve) => {
      settle(false);
      answer = resolve;
      if (!send(encodeTurn(true))) settle(undefined);
    });
  return {
    async restore(what, edit) {
      const isOurs = await ask();
      if (isOurs !== true) return isOurs === false ? 'busy' : 'offline';
      ahead = what;
      if (edit()) return 'done';
      ahead = undefined;
      send(encodeTurn(false));
      return 'left';
    },
    takeAhead() {
      frames++;
      if (ahead === undefined) return undefined;
      const what = ahead;
      unconfirmed = { what, frame: frames };
      ahead = undefined;
      return encodeRestoring(what);
    },
    onTurn: settle,
    onSaved(count) {
      if (unconfirmed !== undefined && count >= unconfirmed.frame) unconfirmed = undefined;
    },
    onConnection() {
      settle(undefined);
      frames = 0;
      ahead ??= unconfirmed?.what;
      unconfirmed = undefined;
    },
  };
}
