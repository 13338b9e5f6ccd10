import { strToU8, zipSync } from 'fflate';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { WrittenDecision } from '../log/written-decision.ts';
import { recordName } from './record-name.ts';
import { writeRecord, type RecordNames } from './write-record.ts';

/** Gives each file a name of its own. */
function ownName(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count++) own = name.replace(/\.md$/, `-${count}.md`);
  return own;
}

/** What stands in the archive beside the records, by its name. */
type Beside = Readonly<Record<string, string>>;

/** A log as a zip of MADR records, a file for each decision; one that cannot be read says so. */
export function zipRecords(
  entries: readonly (WrittenDecision | UnreadableEntry)[],
  names: RecordNames,
  beside: Beside = {},
): Uint8Array {
  const files = new Map<string, string>(Object.entries(beside));
  const taken = new Set<string>(files.keys());
  for (const entry of entries) {
    const title = entry.kind === 'decision' ? entry.title : 'unreadable';
    const name = ownName(recordName({ number: entry.number, title }), taken);
    taken.add(name);
    files.set(
      name,
      entry.kind === 'decision' ? writeRecord(entry, names) : `This decision cannot be read. ${entry.why}\n`,
    );
  }
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])));
}
