import { strToU8, zipSync } from 'fflate';
import type * as Y from 'yjs';
import type { EntryId } from '../entries/entry-id.ts';
import { readLog } from '../log/read-log.ts';
import { recordName } from './record-name.ts';
import { writeRecord, type RecordNames } from './write-record.ts';

/** Gives each file a name of its own. */
function ownName(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count++) own = name.replace(/\.md$/, `-${count}.md`);
  return own;
}

/**
 * A log as a zip of MADR records, a file for each decision; one that cannot be read says so.
 * @param ids the decisions to write; all when it is not given
 */
export function zipRecords(ydoc: Y.Doc, names: RecordNames, ids?: readonly EntryId[]): Uint8Array {
  const wanted = ids && new Set(ids);
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const entry of readLog(ydoc).entries) {
    if (wanted && !wanted.has(entry.id)) continue;
    const title = entry.kind === 'decision' ? entry.title : 'unreadable';
    const name = ownName(recordName({ number: entry.number, title }), taken);
    taken.add(name);
    files.set(
      name,
      entry.kind === 'decision'
        ? writeRecord(ydoc, entry, names)
        : `This decision cannot be read. ${entry.why}\n`,
    );
  }
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])));
}
