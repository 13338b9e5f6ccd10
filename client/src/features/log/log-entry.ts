import type { Decision, Log } from '@entente/documents/log/decision';

/** What a log holds: a decision, or one that cannot be read. */
export type LogEntry = Log['entries'][number];

/** What stands where the title would: nobody has given one yet, or it cannot be read. */
export const titleOf = (entry: LogEntry): string =>
  entry.kind === 'unreadable' ? 'This decision cannot be read' : entry.title.trim() || 'Without a title';

/** The decisions among the entries. */
export const decisionsOf = (entries: readonly LogEntry[]): readonly Decision[] =>
  entries.filter((entry) => entry.kind === 'decision');
