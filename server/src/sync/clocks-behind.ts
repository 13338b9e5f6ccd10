import * as Y from 'yjs';
import type { LedgerRow } from '../ledger/ledger.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';

/** The state vector behind a snapshot and the rows that follow it, without reading the snapshot. */
export function clocksBehind(
  { stateVector }: Pick<Snapshot, 'stateVector'>,
  rows: readonly LedgerRow[],
): Map<number, number> {
  const clocks = Y.decodeStateVector(stateVector);
  for (const { bytes } of rows)
    for (const [clientId, clock] of Y.parseUpdateMeta(bytes).to)
      clocks.set(clientId, Math.max(clock, clocks.get(clientId) ?? 0));
  return clocks;
}
