import type { IdRun } from '@entente/protocol/anchor';
import * as Y from 'yjs';

/** Whether a copy has the edits that brought these ids, whatever became of them since. */
export const knowsIds = (ydoc: Y.Doc, runs: readonly IdRun[]): boolean =>
  runs.every(([clientId, clock, length]) => clock + length <= Y.getState(ydoc.store, clientId));
