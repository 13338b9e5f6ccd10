import type { Log } from '@entente/documents/log/decision';
import { entryLabel } from '../../entries/entry-address.ts';

/** Everything that stands in a log as plain text, to be copied where it cannot be saved. */
export function logWords({ entries }: Log): string {
  return entries
    .map((entry) => {
      const name = entryLabel('D', entry);
      if (entry.kind === 'unreadable') return `${name}: ${entry.why}`;
      const { title, decider, consulted, statement, context, reasons, dissent } = entry;
      const options = entry.options.flatMap((option) => [option.name, option.pros, option.cons]);
      return [`${name} ${title}`, statement, context, ...options, reasons, dissent, decider, consulted]
        .filter((words) => words !== '')
        .join('\n');
    })
    .join('\n\n');
}
