import type { Role } from '@entente/protocol/roles';
import type { Presence } from '@entente/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Restoring } from './restoring.ts';
import type { SaveState } from './save-state.ts';

/** A value that changes, in the shape of React's `useSyncExternalStore`. */
export interface Live<T> {
  read(): T;
  subscribe(listener: () => void): () => void;
}

/** What the server said this connection may do; undefined until it has answered, or while only the local copy is open. */
export interface Permission {
  readonly role: Role;
  readonly canEdit: boolean;
}

/** A document open in this page: its content, who else is here, and whether our words are safe. */
export interface OpenDocument {
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  readonly saveState: Live<SaveState>;
  readonly permission: Live<Permission | undefined>;
  /** The others in the document, one entry a connection, never ourselves. Keys are Yjs clientIDs. */
  readonly others: Live<ReadonlyMap<number, Presence>>;
  /** True once there is content to show: the local copy or the server's. */
  readonly isReady: Live<boolean>;
  /**
   * Calls the listener each time before content of the server enters the ydoc, where it may still change the ydoc;
   * inside a Yjs event it may not, because its change would be taken for the server's. Returns how to end it.
   */
  readonly beforeContent: (listener: () => void) => () => void;
  /** Makes an edit that restores an earlier content; see `Restoring`. */
  readonly restore: Restoring['restore'];
  /** Tries to connect again at once, also after a final close. */
  reconnect(): void;
  /** Throws the local copy away, with what the server refused in it. The page must open the document again. */
  discardLocal(): Promise<void>;
  /** Ends the connection; the local copy stays. */
  close(): void;
}
