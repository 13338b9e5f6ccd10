import { setTimeout } from 'node:timers/promises';
import type { DocumentId } from '@entente/protocol/ids';
import type { TracedChangesOf } from './traced-changes.ts';

/** How long somebody waits for a record that nobody has read yet; a long one takes longer. */
const WAIT_MS = 1500;

/** What was typed elsewhere, as the answer about authorship tells it. */
interface MovedByNow {
  readonly moved: [number, number, number, number, number][];
  /** False while the record is still being read: the next question goes on waiting for the same reading. */
  readonly isWhole: boolean;
}

/** What an edit deleted and put in again elsewhere, or nothing as long as the thread that traces edits is behind (VR22). */
export async function readMovedByNow(
  traced: TracedChangesOf,
  documentId: DocumentId,
  waitMs: number = WAIT_MS,
): Promise<MovedByNow> {
  const late = new AbortController();
  try {
    const timer = setTimeout(waitMs, undefined, { signal: late.signal }).catch(() => undefined);
    const moved = await Promise.race([traced.moved(documentId), timer]);
    return { moved: (moved ?? []).map(([...run]) => run), isWhole: moved !== undefined };
  } finally {
    late.abort();
  }
}
