import type { RestoreTarget } from './use-restore.ts';
import { versionName } from './session-words.ts';

/** What is about to be restored, as a heading. */
export function restoreTitle({ version, part }: RestoreTarget): string {
  const name = versionName(version);
  switch (part.kind) {
    case 'whole':
      return `Restore ${name}`;
    case 'clause':
      return `Restore clause “${part.title}” of ${name}`;
    case 'entry':
      return `Restore ${part.name} of ${name}`;
  }
}

/** How many places a restore changes in a text. */
export const changesInText = (count: number): string =>
  `${count === 1 ? 'One change' : `${count} changes`} to the draft, marked below. The draft as it is stays in the history.`;

/** How many entries a restore changes, and what stays. */
export function changesInEntries(
  kind: 'register' | 'log',
  { changed, added }: { changed: number; added: number },
): string {
  const [one, many] = kind === 'register' ? ['risk', 'risks'] : ['decision', 'decisions'];
  const changes = changed === 1 ? `One ${one} changes` : `${changed} ${many} change`;
  const stay = added === 1 ? `One ${one} added since stays.` : `${added} ${many} added since stay.`;
  return `${changes}, told below. ${added > 0 ? `${stay} ` : ''}What is there now stays in the history.`;
}
