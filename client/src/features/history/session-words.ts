import type { Author } from '@entente/protocol/api/documents';
import type { VersionKind, VersionSummary } from '@entente/protocol/api/versions';
import type { Restored } from '@entente/protocol/restored';

const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

const editedAt = ({ editedAt: edited, at }: VersionSummary): Date => new Date(edited ?? at);

/** The day of a version, in the reader's words. */
export const dayWords = (version: VersionSummary): string => day.format(editedAt(version));

/** The time of a version's last edit. */
export const timeWords = (version: VersionSummary): string => time.format(editedAt(version));

/** From when to when a session went: *14:02–14:31*; one time when it is one version. @param versions newest first */
export function spanWords(versions: readonly VersionSummary[]): string {
  const [newest] = versions;
  const oldest = versions.at(-1);
  if (newest === undefined || oldest === undefined) return '';
  return newest === oldest ? timeWords(newest) : time.formatRange(editedAt(oldest), editedAt(newest));
}

/** Everybody who changed something in any of them, each once for each firm. */
export function peopleOf(versions: readonly VersionSummary[]): Author[] {
  const found = new Map<string, Author>();
  for (const { people } of versions)
    for (const person of people) found.set(`${person.userId} ${person.firmId}`, person);
  return [...found.values()];
}

/** Names in a row: *Maya, Daniel and 2 others*. */
export function namesOf(people: readonly Author[]): string {
  const names = people.map(({ name }) => name);
  if (names.length <= 3) return new Intl.ListFormat('en').format(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}

/** Why a version without a name was kept, where people want to know it. */
const why: Readonly<Record<VersionKind, string>> = {
  automatic: '',
  named: '',
  before_restore: ', before a restore',
  restored: ', restored',
  before_deletion: ', before a large deletion',
  proposed: ', proposed',
};

/** What a version is called. */
export function versionName({ number, label, kind, restored }: VersionSummary): string {
  if (label !== null) return label;
  const isAfter = kind === 'restored' && restored !== null;
  return `Version ${number}${isAfter ? `, ${restoredWords(restored)}` : why[kind]}`;
}

/** What a restore brought back: *clause “Payment” of version 3 restored*. */
export function restoredWords({ version, part }: Restored): string {
  switch (part.kind) {
    case 'whole':
      return `version ${version} restored`;
    case 'clause':
      return `clause “${part.title === '' ? 'without words' : part.title}” of version ${version} restored`;
    case 'entry':
      return `${part.name} of version ${version} restored`;
  }
}
