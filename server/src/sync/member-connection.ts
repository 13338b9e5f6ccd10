import type { CloseReason } from '@entente/protocol/close-codes';
import type { DocumentAccess } from '../access/document-access.ts';

/** One socket of one person in one room, as the room sees it. */
export interface MemberConnection {
  readonly access: DocumentAccess;
  /** The newest schema version its page can show; undefined when it shows nothing. */
  readonly schema: number | undefined;
  /** Hands a frame to the socket; closes it instead when its reader is too slow. */
  send(frame: Uint8Array): void;
  /** All edit frames up to this one (1-based, in the order received) are on the record. */
  saved(frame: number): void;
  /**
   * Whether something missing is no fault: a page that comes back and types at once sends its newest edit before the
   * step 2 with those it made offline. That step 2 brings this edit again.
   */
  excuseGap(): boolean;
  /** Says which edit frame was refused and why, then closes. */
  refuse(frame: number, reason: CloseReason): void;
  close(reason: CloseReason): void;
}
