/**
 * Keeps rows where the reader saw them: what was there keeps its order whatever the others edit, what is new comes in
 * front in the order given.
 * @param seen ids in the order last shown
 */
export function steadyOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  seen: readonly string[],
): T[] {
  const place = new Map(seen.map((id, at) => [id, at]));
  const known = rows.filter((row) => place.has(row.id));
  const fresh = rows.filter((row) => !place.has(row.id));
  return [...fresh, ...known.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))];
}
