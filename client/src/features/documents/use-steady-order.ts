import { useState } from 'react';
import { steadyOrder } from './steady-order.ts';

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** Rows in the order they were first shown on this page; see `steadyOrder`. */
export function useSteadyOrder<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const steady = steadyOrder(rows, seen);
  const ids = steady.map((row) => row.id);
  // React's way of remembering the previous render without an effect: it renders again at once, before painting.
  if (!isSame(ids, seen)) setSeen(ids);
  return steady;
}
