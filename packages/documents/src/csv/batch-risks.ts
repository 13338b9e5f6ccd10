import type { EntryId } from '../entries/entry-id.ts';
import type { NewRisk } from '../register/write-register.ts';
import type { RowRisk } from './row-risk.ts';

/** Risks of one transaction. More is an edit that others wait for. */
const BATCH_ROWS = 200;

/** Characters of one transaction's risks as JSON: an update must stay under 4 MiB, and a character may take three bytes. */
const BATCH_LENGTH = 500_000;

/** Puts the ids of the categories in, whose names are compared without case. @param categories by name in lower case */
export function withCategories(
  rows: readonly RowRisk[],
  categories: ReadonlyMap<string, EntryId>,
): NewRisk[] {
  return rows.map(({ risk, category }) => {
    const id = category === undefined ? undefined : categories.get(category.toLowerCase());
    return id === undefined ? risk : { ...risk, category: id };
  });
}

/** Entries in groups that each fit one transaction, in order. */
export function inBatches<Entry>(entries: readonly Entry[]): Entry[][] {
  const batches: Entry[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    const own = JSON.stringify(entry).length;
    const last = batches.at(-1);
    if (last !== undefined && last.length < BATCH_ROWS && length + own <= BATCH_LENGTH) {
      last.push(entry);
      length += own;
    } else {
      batches.push([entry]);
      length = own;
    }
  }
  return batches;
}
