import type { KindRules } from '@entente/documents/kind-rules';
import { advance, type Clocks } from './clocks.ts';
import { findStanding } from './find-standing.ts';
import { readUpdate } from './read-update.ts';
import type { Structure } from './structure.ts';

/**
 * Notes what stands where by an update that is on the record already, and counts its clocks as known.
 * @throws {UnreadableUpdate} when the record holds what no gate would have let pass
 */
export function learn(
  update: Uint8Array,
  known: { rules: KindRules; clocks: Clocks; structure: Structure },
): void {
  const { clocks, structure } = known;
  const after = advance(readUpdate(update).blocks, clocks, (id, struct) => {
    const standing = findStanding(id, struct, known);
    if (standing !== undefined) structure.note(id, struct.clock + struct.length - id.clock, standing);
  });
  for (const [clientId, clock] of after ?? []) clocks.set(clientId, clock);
}
