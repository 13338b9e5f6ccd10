import type { EntryId } from './entry-id.ts';

/** An entry that holds what no browser of ours writes. It is shown as such, with its number. */
export interface UnreadableEntry {
  readonly kind: 'unreadable';
  readonly id: EntryId;
  readonly number: number | undefined;
  /** What is wrong with it, as a sentence. */
  readonly why: string;
}
