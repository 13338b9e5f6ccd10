import type { Axis } from './axis.ts';

/** How many edits of each person fall into one stretch of the axis. */
export type Share = ReadonlyMap<number, number>;

/** The axis cut into equal stretches, as far as it is known: what the strip draws. @param count at most the record's edits */
export function sharesOf(axis: Axis, head: number, count: number): Share[] {
  const shares: Map<number, number>[] = [];
  for (let seq = 1; seq <= axis.length; seq++) {
    const at = Math.floor(((seq - 1) * count) / head);
    const share = (shares[at] ??= new Map<number, number>());
    const person = axis.personOf(seq) ?? 0;
    share.set(person, (share.get(person) ?? 0) + 1);
  }
  return shares;
}
