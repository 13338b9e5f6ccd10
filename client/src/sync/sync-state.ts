import { advanceCopy, type CopyEvent, type CopyState } from './copy-state.ts';
import {
  countUnsaved,
  type EditProgress,
  noProgress,
  noteConnection,
  noteEdit,
  noteFrameSent,
  noteSaved,
  noteTakenOver,
} from './edit-progress.ts';
import { advanceLink, type Link, type LinkEvent } from './link.ts';
import type { SaveState } from './save-state.ts';

/** All that decides what the page says about our words. */
export interface SyncState {
  readonly link: Link;
  readonly copy: CopyState;
  readonly progress: EditProgress;
}

/** Everything that can happen to a document open in a page. */
export type SyncEvent =
  | LinkEvent
  | { readonly kind: CopyEvent }
  /** A change made in this page. */
  | { readonly kind: 'edited' }
  /** An edit frame has left on this connection. */
  | { readonly kind: 'sent' }
  /** The server's cumulative count for this connection. */
  | { readonly kind: 'saved'; readonly count: number }
  /** Unsent edits of an earlier or another page, found in the local copy; their content is in the document. */
  | { readonly kind: 'taken-over'; readonly count: number };

/** A page that has just opened. */
export const initialState: SyncState = { link: { kind: 'starting' }, copy: 'opening', progress: noProgress };

/** The state after an event: pure and total. */
export function advance(state: SyncState, event: SyncEvent): SyncState {
  const { progress } = state;
  switch (event.kind) {
    case 'copy-opened':
    case 'copy-failed':
      return { ...state, copy: advanceCopy(state.copy, event.kind) };
    case 'edited':
      return { ...state, progress: noteEdit(progress) };
    case 'sent':
      return { ...state, progress: noteFrameSent(progress) };
    case 'saved':
      return { ...state, progress: noteSaved(progress, event.count) };
    case 'taken-over':
      return { ...state, progress: noteTakenOver(progress, event.count) };
    case 'opened':
    case 'lost':
    case 'ended':
      return { ...state, link: advanceLink(state.link, event), progress: noteConnection(progress) };
    case 'waited':
    case 'synced':
    case 'retried':
      return { ...state, link: advanceLink(state.link, event) };
  }
}

/** [SS1] What the page says. Each state is the truth about all edits counted so far. */
export function readSaveState({ link, copy, progress }: SyncState): SaveState {
  const unsent = countUnsaved(progress);
  const offline: SaveState = { kind: 'offline', unsent, isKept: copy === 'kept' };
  switch (link.kind) {
    case 'ended':
      return { kind: 'not-saved', unsent, reason: link.reason };
    case 'synced':
      return unsent === 0 ? { kind: 'saved' } : { kind: 'saving', unsent };
    case 'catching-up':
      return unsent === 0 ? { kind: 'loading' } : { kind: 'saving', unsent };
    case 'starting':
      return unsent === 0 || copy === 'opening' ? { kind: 'loading' } : offline;
    case 'offline':
      return copy === 'opening' ? { kind: 'loading' } : offline;
  }
}
