import type { Presence, PresencePerson } from '@entente/protocol/presence';

/** Everybody in the document, a person once however many windows they have open; the reader first, then by name. */
export function peopleHere(
  myself: PresencePerson,
  others: ReadonlyMap<number, Presence>,
): readonly PresencePerson[] {
  const people = new Map<string, PresencePerson>();
  for (const { user } of others.values()) if (user.userId !== myself.userId) people.set(user.userId, user);
  const byName = (a: PresencePerson, b: PresencePerson): number =>
    a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId);
  return [myself, ...[...people.values()].toSorted(byName)];
}

/** Who has a place in the row, and how many stand behind *+n*. */
export function splitRow<T>(people: readonly T[], places: number): { shown: readonly T[]; more: number } {
  const shown = people.slice(0, places);
  return { shown, more: people.length - shown.length };
}
