/**
 * What number an entry gets: the next one, in the order of the record. The server's edit that says so goes right behind
 * the edit that brought the entry, in the same commit.
 */
import {
  encodeNumbers,
  numberingClocks,
  SERVER_CLIENT_ID,
  type Raised,
} from '@entente/documents/entries/numbering';
import type { Clocks } from './gate/clocks.ts';
import type { Id } from './gate/update-content.ts';

/** How many entries of a document have their number. The server writes nothing else under its clientID. */
const countNumbered = (clocks: Clocks): number => (clocks.get(SERVER_CLIENT_ID) ?? 0) / numberingClocks(1);

/**
 * The server's edit that numbers `entries` behind those that are numbered, v1 encoding.
 * @param raise says who puts them on the record, for which firm and when; asked only when there are any
 * @param clocks of all that was let pass, committed or on its way
 * @returns undefined when there is none to number
 */
export function numberEntries(
  entries: readonly Id[],
  clocks: Clocks,
  raise: () => Raised,
): Uint8Array | undefined {
  if (entries.length === 0) return undefined;
  const given = countNumbered(clocks);
  const numbers = entries.map(({ clientId, clock }, at) => ({ clientId, clock, number: given + 1 + at }));
  return encodeNumbers(numbers, raise(), numberingClocks(given));
}
