import type { Deletion } from './update-content.ts';

/**
 * Whether the runs of each clientID stand in order and name no clock twice, as Yjs writes them. A long run named a million
 * times fits into one frame, and here as in every reader each naming is a walk over all of it.
 */
export function areApart(deletions: readonly Deletion[]): boolean {
  const ends = new Map<number, number>();
  return deletions.every(({ clientId, clock, length }) => {
    const isApart = clock >= (ends.get(clientId) ?? 0);
    ends.set(clientId, clock + length);
    return isApart;
  });
}
