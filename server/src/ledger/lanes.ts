/**
 * Commits in two lanes. A commit waits for whatever another session holds, and everybody's keystrokes wait with it: so a
 * document that was found held goes apart from then on, until it was committed again.
 */
import type { DocumentId } from '@entente/protocol/ids';
import { createGroupCommit, type Contributor, type GroupCommit } from './group-commit.ts';
import type { Ledger } from './ledger.ts';

/** Commits to `ledger`; of each document one batch after the other. */
export function createLanes(ledger: Ledger): GroupCommit {
  const held = new Set<DocumentId>();
  const noting: Ledger = {
    ...ledger,
    async append(batch) {
      const obstacles = await ledger.append(batch);
      for (const { documentId } of batch.rows) {
        if (obstacles.get(documentId) === 'locked') held.add(documentId);
        else held.delete(documentId);
      }
      return obstacles;
    },
  };
  const [together, apart] = [createGroupCommit(noting), createGroupCommit(noting)];
  // For as long as it contributes: in two lanes at once a document would get one seq twice.
  const lanes = new WeakMap<Contributor, GroupCommit>();
  return {
    request(contributor) {
      const lane = lanes.get(contributor) ?? (held.has(contributor.documentId) ? apart : together);
      lanes.set(contributor, lane);
      lane.request(contributor);
    },
    async drained() {
      await Promise.all([together.drained(), apart.drained()]);
    },
  };
}
