import type { ThreadSummary } from '@entente/protocol/api/threads';

/** A part of a document, such as a clause or a field, to which the threads that are shown are narrowed (TD25). */
export interface Narrowing {
  /** The same as long as the reader has not narrowed them anew. */
  readonly asked: object;
  /** Such as *2.1 Price* or *R-12 Mitigation*. */
  readonly name: string;
  /** Whether a thread hangs there, be it open or resolved. */
  readonly holds: (thread: ThreadSummary) => boolean;
}
