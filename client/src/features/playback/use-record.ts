import type { DocumentId } from '@entente/protocol/ids';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fetchPlaybackPage } from '../../api/playback-page.ts';
import { RecordReader, type RecordState } from './record-reader.ts';
import { startThread } from './start-thread.ts';
import type { PlayedRoot } from './worker-messages.ts';

/** The draft goes on a moment before its edits are on the record. */
const LOOK_MS = 800;

export interface Record {
  readonly state: RecordState;
  /** Asks for a frame. */
  readonly show: (seq: number) => void;
  /** Reads on after a failure, or what has come since. */
  readonly readOn: () => void;
}

interface RecordOptions {
  readonly documentId: DocumentId;
  /** The same object for ever. */
  readonly root: PlayedRoot;
  /** The first frame. */
  readonly start: number;
  /** Tells of each edit that reaches the draft. */
  readonly onDraft: (listener: () => void) => () => void;
}

/** A document's record, read as long as the component is shown. */
export function useRecord({ documentId, root, start, onDraft }: RecordOptions): Record {
  const [first] = useState(start);
  const reader = useMemo(
    () =>
      new RecordReader({
        root,
        fetchPage: (from, signal) => fetchPlaybackPage(documentId, from, signal),
        startThread,
      }),
    [documentId, root],
  );
  useEffect(() => {
    reader.begin(first);
    return () => reader.end();
  }, [reader, first]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onDraft(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reader.look();
      }, LOOK_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reader, onDraft]);
  const state = useSyncExternalStore(reader.subscribe, reader.read);
  const show = useCallback((seq: number) => reader.show(seq), [reader]);
  const readOn = useCallback(() => {
    if (!reader.read().isBroken) return void reader.readOn();
    reader.end();
    reader.begin(first);
  }, [reader, first]);
  return { state, show, readOn };
}
