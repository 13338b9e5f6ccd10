import type { Register, Risk } from '@entente/documents/register/risk';

/** The risks that came from somewhere, by their origin; one that was merged into another gives way to it. */
export function risksByOrigin(entries: Register['entries']): ReadonlyMap<string, Risk> {
  const found = new Map<string, Risk>();
  for (const entry of entries) {
    if (entry.kind !== 'risk' || entry.origin === undefined) continue;
    if (found.get(entry.origin)?.mergedInto === undefined && found.has(entry.origin)) continue;
    found.set(entry.origin, entry);
  }
  return found;
}
