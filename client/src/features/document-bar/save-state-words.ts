import { closeReasons, type CloseAction } from '@entente/protocol/close-codes';
import type { SaveState } from '../../sync/save-state.ts';

/** A save state as a person reads it. */
export interface SaveStateWords {
  readonly tone: 'opening' | 'saved' | 'saving' | 'offline' | 'not-saved';
  /** The exact words of the top line. */
  readonly words: string;
  /** The same where there is little room. */
  readonly short: string;
  /** What it means, on hover. */
  readonly meaning: string;
}

const edits = (count: number, kind = ''): string => `${count} ${kind}${count === 1 ? 'edit' : 'edits'}`;

/** The words for a save state. */
export function saveStateWords(state: SaveState): SaveStateWords {
  switch (state.kind) {
    case 'loading':
      return {
        tone: 'opening',
        words: 'Opening',
        short: 'Opening',
        meaning: 'Asking this device and the server for the text.',
      };
    case 'saved':
      return {
        tone: 'saved',
        words: 'Saved',
        short: 'Saved',
        meaning: 'Everything we wrote is on the record.',
      };
    case 'saving':
      return {
        tone: 'saving',
        words: state.unsent > 0 ? `Saving (${edits(state.unsent)})` : 'Saving',
        short: 'Saving',
        meaning: 'On the way to the server. Nobody else sees it before it is on the record.',
      };
    case 'offline':
      return offlineWords(state);
    case 'not-saved':
      return {
        tone: 'not-saved',
        words: 'Not saved',
        short: 'Not saved',
        meaning: closeReasons[state.reason].sentence,
      };
  }
}

function offlineWords(state: Extract<SaveState, { kind: 'offline' }>): SaveStateWords {
  const count = state.unsent > 0 ? ` (${edits(state.unsent, 'unsent ')})` : '';
  if (state.isKept)
    return {
      tone: 'offline',
      words: `Offline, kept on this device${count}`,
      short: 'Offline',
      meaning: 'We can go on writing. It goes out by itself when the server can be reached.',
    };
  return {
    tone: 'offline',
    words: `Offline, not kept on this device${count}`,
    short: 'Not kept',
    meaning: 'This browser keeps no copy. Leave the page open until it says Saved.',
  };
}

/** What the person can do about a document that is not saved, in the order offered. */
export function offeredActs(
  state: SaveState,
): readonly ('sign-in' | 'reload' | 'try-again' | 'copy' | 'discard')[] {
  if (state.kind !== 'not-saved') return [];
  const action: CloseAction = closeReasons[state.reason].action;
  const rescue = state.unsent > 0 ? (['copy'] as const) : [];
  switch (action) {
    case 'sign-in':
      return ['sign-in', ...rescue];
    case 'reload':
      return ['reload', ...rescue];
    case 'retry':
      return ['try-again', ...rescue];
    case 'stop':
      return ['try-again', ...rescue, ...(state.unsent > 0 ? (['discard'] as const) : [])];
  }
}
