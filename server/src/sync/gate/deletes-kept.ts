import type { KindRules } from '@entente/documents/kind-rules';
import type { Standing, Structure } from './structure.ts';
import type { Deletion } from './update-content.ts';

function isKept({ place, inside }: Standing, { kept, serverAttributes }: KindRules): boolean {
  if (place === undefined) return false;
  if (place.key !== undefined) return serverAttributes.has(place.key);
  return inside !== undefined && (kept.has(inside.parent) || kept.has(`${place.parent}>${inside.parent}`));
}

/** Whether any of it is a node that stays once it is there, or a value that the server alone sets. */
export function deletesKept(deletions: readonly Deletion[], rules: KindRules, structure: Structure): boolean {
  if (rules.kept.size === 0 && rules.serverAttributes.size === 0) return false;
  return deletions.some((run) => structure.some(run, (standing) => isKept(standing, rules)));
}
