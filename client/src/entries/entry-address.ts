/** How an entry is called and linked: `R-12` or `D-3`; by its id while it has no number. */
import type { EntryId } from '@entente/documents/entries/entry-id';

/** The letter of a register's risks and of a log's decisions. */
export type EntryLetter = 'R' | 'D';

interface Entry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

/** `R-12`; undefined until the server has given the number. */
export const entryName = (letter: EntryLetter, { number }: Entry): string | undefined =>
  number === undefined ? undefined : `${letter}-${number}`;

/** What a person reads where the number stands. */
export const entryLabel = (letter: EntryLetter, entry: Entry): string =>
  entryName(letter, entry) ?? 'Number when saved';

/** What stands in the address of an open entry. */
export const entryAddress = (letter: EntryLetter, entry: Entry): string =>
  entryName(letter, entry) ?? entry.id;

/** The entry of an address. An id goes on leading to its entry when that has got its number. */
export function findByAddress<E extends Entry>(
  letter: EntryLetter,
  entries: readonly E[],
  address: string | undefined,
): E | undefined {
  if (address === undefined) return undefined;
  const [, number] = new RegExp(`^${letter}-(\\d{1,9})$`, 'i').exec(address) ?? [];
  if (number === undefined) return entries.find((entry) => entry.id === address);
  return entries.find((entry) => entry.number === Number(number));
}
