import type { PresencePerson } from '@entente/protocol/presence';
import { useMemo } from 'react';
import { usePeopleAt, type PeopleAt } from '../../entries/entry-place.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { PeopleInRow } from './entry-line.tsx';

function byRow(people: PeopleAt): ReadonlyMap<string, PeopleInRow> {
  const rows = new Map<string, Map<string, readonly PresencePerson[]>>();
  for (const [place, here] of people) {
    const [entry = '', field = ''] = place.split(' ');
    rows.set(entry, (rows.get(entry) ?? new Map<string, readonly PresencePerson[]>()).set(field, here));
  }
  return rows;
}

/** Who else is in which row and column, by entry id. */
export function usePeopleInRows(open: OpenDocument): ReadonlyMap<string, PeopleInRow> {
  const people = usePeopleAt(open);
  return useMemo(() => byRow(people), [people]);
}
