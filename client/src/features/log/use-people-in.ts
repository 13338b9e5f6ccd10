import type { EntryId } from '@entente/documents/entries/entry-id';
import type { PresencePerson } from '@entente/protocol/presence';
import { useMemo } from 'react';
import { usePeopleAt } from '../../entries/entry-place.ts';
import type { OpenDocument } from '../../sync/open-document.ts';

/** Who else is in which decision, whatever the field. */
export type PeopleIn = ReadonlyMap<string, readonly PresencePerson[]>;

/** Who else is in which decision. Renders again when somebody goes from one place to another. */
export function usePeopleIn(open: OpenDocument): PeopleIn {
  const places = usePeopleAt(open);
  return useMemo(() => {
    const found = new Map<string, PresencePerson[]>();
    for (const [key, people] of places) {
      const entry = key.split(' ', 1)[0] as EntryId;
      const known = found.get(entry) ?? [];
      known.push(...people.filter(({ userId }) => known.every((one) => one.userId !== userId)));
      found.set(entry, known);
    }
    return found;
  }, [places]);
}
