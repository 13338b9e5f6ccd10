import type { Register } from '@entente/documents/register/risk';
import { entryLabel } from '../../entries/entry-address.ts';

/** Everything that stands in a register as plain text, to be copied where it cannot be saved. */
export function registerWords({ entries }: Register): string {
  return entries
    .map((entry) => {
      const name = entryLabel('R', entry);
      if (entry.kind === 'unreadable') return `${name}: ${entry.why}`;
      return [`${name} ${entry.title}`, entry.description, entry.mitigation].filter(Boolean).join('\n');
    })
    .join('\n\n');
}
