import type { KindRules } from '@entente/documents/kind-rules';
import type { UserId } from '@entente/protocol/ids';
import { advance, type Clocks } from './clocks.ts';
import { findStanding } from './find-standing.ts';
import { noteDeletions, noteStruct } from './note-struct.ts';
import { readUpdate } from './read-update.ts';
import type { Structure } from './structure.ts';

interface Known {
  readonly rules: KindRules;
  readonly clocks: Clocks;
  readonly structure: Structure;
  /** Whose a clientID is on the record. */
  readonly ownerOf?: (clientId: number) => UserId | undefined;
}

/**
 * Notes what stands where by an update that is on the record already, and counts its clocks as known.
 * @throws {UnreadableUpdate} when the record holds what no gate would have let pass
 */
export function learn(update: Uint8Array, known: Known): void {
  const { clocks, structure, ownerOf } = known;
  const authorOf = (clientId: number) => ownerOf?.(clientId) ?? clientId;
  const { blocks, deletions } = readUpdate(update);
  const after = advance(blocks, clocks, (id, struct) => {
    const standing = findStanding(id, struct, known);
    if (standing !== undefined) noteStruct(id, struct, { standing, structure, authorOf });
  });
  noteDeletions(deletions, structure);
  for (const [clientId, clock] of after ?? []) clocks.set(clientId, clock);
}
