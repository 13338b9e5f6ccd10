/** Who is in which cell of a register or log, or in which field of an open entry. */
import type { Presence, PresencePerson, PresencePlace } from '@entente/protocol/presence';
import { useMemo } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Live, OpenDocument } from '../sync/open-document.ts';
import { useLive } from '../sync/use-open-document.ts';

/** The people at each place, by `placeKey`. */
export type PeopleAt = ReadonlyMap<string, readonly PresencePerson[]>;

/** Names a place in `PeopleAt`. */
export const placeKey = ({ entry, field }: PresencePlace): string => `${entry} ${field}`;

const placeOf = (awareness: Awareness): PresencePlace | undefined =>
  (awareness.getLocalState()?.['place'] as PresencePlace | null | undefined) ?? undefined;

const isSamePlace = (a: PresencePlace | undefined, b: PresencePlace | undefined): boolean =>
  a?.entry === b?.entry && a?.field === b?.field;

/** Tells the others where we are; undefined for nowhere. Says nothing twice. */
export function setPlace(awareness: Awareness, place: PresencePlace | undefined): void {
  if (!isSamePlace(placeOf(awareness), place)) awareness.setLocalStateField('place', place ?? null);
}

/** We have left a place; nothing happens when we are elsewhere already. */
export function leavePlace(awareness: Awareness, place: PresencePlace): void {
  if (isSamePlace(placeOf(awareness), place)) setPlace(awareness, undefined);
}

const isSameList = (a: readonly PresencePerson[], b: readonly PresencePerson[] | undefined): boolean =>
  a.length === b?.length && a.every(({ userId }, at) => userId === b[at]?.userId);

/** Gathers people by place, each once a place. Lists that say the same as before keep their identity, and so does the map. */
export function gatherPeople(others: Iterable<Presence>, before: PeopleAt): PeopleAt {
  const found = new Map<string, PresencePerson[]>();
  for (const { place, user } of others) {
    if (!place) continue;
    const people = found.get(placeKey(place)) ?? [];
    if (!people.some(({ userId }) => userId === user.userId)) people.push(user);
    found.set(placeKey(place), people);
  }
  let isSame = found.size === before.size;
  const next = [...found].map(([key, people]): [string, readonly PresencePerson[]] => {
    const known = before.get(key);
    if (known !== undefined && isSameList(people, known)) return [key, known];
    isSame = false;
    return [key, people];
  });
  return isSame ? before : new Map(next);
}

function followPeople(others: Live<ReadonlyMap<number, Presence>>): Live<PeopleAt> {
  let current: PeopleAt = new Map();
  return {
    read: () => (current = gatherPeople(others.read().values(), current)),
    subscribe: (listener) => others.subscribe(listener),
  };
}

/** Who else is where, by `placeKey`. Renders again when somebody changes place, not with each move of a caret. */
export function usePeopleAt(open: OpenDocument): PeopleAt {
  return useLive(useMemo(() => followPeople(open.others), [open.others]));
}
