import type { KindRules } from '@entente/documents/kind-rules';
import type { UsedNames } from './update-content.ts';

/**
 * The newest schema version that an update's names need.
 * @returns 0 when it brings no name; undefined when it holds one that the kind does not know
 */
export function usedSchema(names: UsedNames, rules: KindRules): number | undefined {
  for (const root of names.roots) if (!rules.roots.has(root)) return undefined;
  let newest = 0;
  for (const [used, known] of [
    [names.nodes, rules.nodes],
    [names.marks, rules.marks],
    [names.attributes, rules.attributes],
  ] as const) {
    for (const name of used) {
      const since = known.get(name);
      if (since === undefined) return undefined;
      newest = Math.max(newest, since);
    }
  }
  return newest;
}
