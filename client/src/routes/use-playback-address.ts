import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { HistorySearch } from './history-search.ts';

/** What the address of a document's page says about playback, and how it changes. */
export interface PlaybackAddress {
  /** The place in the record, 0 to play from the beginning; undefined while nothing is played. */
  readonly seq: number | undefined;
  /** Opens playback; going back closes it. */
  readonly open: () => void;
  /** Notes where it stands, so that the address can be sent to somebody. */
  readonly place: (seq: number) => void;
  readonly close: () => void;
}

/** The part of a document's address that tells of playback (PB9). */
export function usePlaybackAddress(): PlaybackAddress {
  const navigate = useNavigate();
  const { play }: HistorySearch = useSearch({ strict: false });
  const go = useCallback(
    (seq: number | undefined, replace: boolean): void =>
      void navigate({
        to: '.',
        search: (said) => ({ ...said, version: undefined, with: undefined, play: seq }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  return {
    seq: play,
    open: useCallback(() => go(0, false), [go]),
    place: useCallback((seq: number) => go(seq, true), [go]),
    close: useCallback(() => go(undefined, true), [go]),
  };
}
