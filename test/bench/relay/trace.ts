import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Takes `deleted` characters away at `at` and puts `inserted` there. */
export interface Patch {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

interface TraceFile {
  readonly txns: readonly { readonly patches: readonly (readonly [number, number, string])[] }[];
}

/** The keystrokes of somebody who wrote a paper: 259,778 edits, beside the repository. */
export const tracePath = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/traces/josephg-editing-traces/sequential_traces/automerge-paper.json.gz',
);

/**
 * The first `count` edits, from an empty text on.
 * @throws {Error} when the file is not there or has fewer
 */
export function readTrace(count: number): Patch[] {
  if (!existsSync(tracePath)) throw new Error(`The recorded keystrokes are missing: ${tracePath}`);
  const { txns } = JSON.parse(gunzipSync(readFileSync(tracePath)).toString('utf8')) as TraceFile;
  const patches = txns.slice(0, count).flatMap((txn) => txn.patches);
  if (patches.length < count)
    throw new Error(`The recording has ${patches.length} edits, ${count} are needed.`);
  return patches.slice(0, count).map(([at, deleted, inserted]) => ({ at, deleted, inserted }));
}

/** The text after these edits. The recording counts characters; this paper has none that takes two UTF-16 units. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  return patches.reduce(
    (before, { at, deleted, inserted }) => before.slice(0, at) + inserted + before.slice(at + deleted),
    text,
  );
}
