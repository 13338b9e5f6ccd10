import * as Y from 'yjs';
import type { SeqTable } from './seq-table.ts';

/** How many seqs at the start of a sorted list are at most `seq`. */
function countUpTo(seqs: Uint32Array, seq: number): number {
  let [low, high] = [0, seqs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seqs[middle] ?? seq + 1) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The runs of clocks whose seq is at most `seq`. */
function runsUpTo(seqs: Uint32Array, seq: number): { clock: number; len: number }[] {
  const runs: { clock: number; len: number }[] = [];
  for (let clock = 0; clock < seqs.length; clock++) {
    if ((seqs[clock] ?? seq + 1) > seq) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.clock + last.len === clock) last.len += 1;
    else runs.push({ clock, len: 1 });
  }
  return runs;
}

/** What had come and what had gone at a seq, as Yjs names it. */
export function snapshotAt({ came, went }: { came: SeqTable; went: SeqTable }, seq: number): Y.Snapshot {
  // The clocks of a clientID come in their order: the gate lets no gap through.
  const clocks = [...came.clientIds()].map(
    (clientId) => [clientId, countUpTo(came.of(clientId), seq)] as const,
  );
  const deleted = Y.createDeleteSet();
  for (const clientId of went.clientIds()) {
    const runs = runsUpTo(went.of(clientId), seq);
    if (runs.length > 0) deleted.clients.set(clientId, runs);
  }
  return Y.createSnapshot(deleted, new Map(clocks.filter(([, clock]) => clock > 0)));
}
