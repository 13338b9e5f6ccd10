/** Whether this device keeps a copy of the document: not known yet, yes, or no (and then not again in this page). */
export type CopyState = 'opening' | 'kept' | 'failed';

export type CopyEvent = 'copy-opened' | 'copy-failed';

/** [SS5] A copy that missed one edit is not trusted again: later edits would build on what it does not hold. */
const table: Record<CopyState, Record<CopyEvent, CopyState>> = {
  opening: { 'copy-opened': 'kept', 'copy-failed': 'failed' },
  kept: { 'copy-opened': 'kept', 'copy-failed': 'failed' },
  failed: { 'copy-opened': 'failed', 'copy-failed': 'failed' },
};

/** The copy's state after an event. */
export const advanceCopy = (state: CopyState, event: CopyEvent): CopyState => table[state][event];
