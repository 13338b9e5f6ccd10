import { entryName } from '../../entries/entry-address.ts';

type Entry = Parameters<typeof entryName>[1] & {
  readonly id: string;
  readonly kind: string;
  readonly title?: string;
};

/** What an entry is called, such as *R-12 Key people leave*; undefined for one that is gone. */
export function nameIn(letter: 'R' | 'D', entries: readonly Entry[], id: string): string | undefined {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return undefined;
  return [entryName(letter, entry), entry.title].filter(Boolean).join(' ') || undefined;
}
