import type { KindRules } from '@entente/documents/kind-rules';
import type { Standing, Structure } from './structure.ts';
import type { Deletion } from './update-content.ts';

/** The same clocks, each named once: a hostile page could name a long run a million times, and each is walked. */
function withoutOverlaps(deletions: readonly Deletion[]): Deletion[] {
  const reached = new Map<number, number>();
  return deletions
    .toSorted((one, other) => one.clock - other.clock)
    .flatMap(({ clientId, clock, length }) => {
      const start = Math.max(clock, reached.get(clientId) ?? 0);
      const end = clock + length;
      if (start >= end) return [];
      reached.set(clientId, end);
      return [{ clientId, clock: start, length: end - start }];
    });
}

function isKept({ place, inside }: Standing, { kept, serverAttributes }: KindRules): boolean {
  if (place === undefined) return false;
  if (place.key !== undefined) return serverAttributes.has(place.key);
  return inside !== undefined && (kept.has(inside.parent) || kept.has(`${place.parent}>${inside.parent}`));
}

/** Whether any of it is a node that stays once it is there, or a value that the server alone sets. */
export function deletesKept(deletions: readonly Deletion[], rules: KindRules, structure: Structure): boolean {
  if (rules.kept.size === 0 && rules.serverAttributes.size === 0) return false;
  return withoutOverlaps(deletions).some((run) => structure.some(run, (standing) => isKept(standing, rules)));
}
