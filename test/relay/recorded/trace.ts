/** The recorded session of two people writing at once: josephg's editing traces, `friendsforever` (CC BY 4.0). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Which of the two people. */
export type Agent = 0 | 1;

/** One keystroke, on the text that its author saw. */
export interface Keystroke {
  readonly agent: Agent;
  /** How many keystrokes of the other person its author had seen; all of the own ones are known. */
  readonly seen: number;
  readonly position: number;
  readonly deleted: number;
  readonly inserted: string;
}

export interface Trace {
  readonly keystrokes: readonly Keystroke[];
  readonly endContent: string;
}

interface Transaction {
  readonly parents: readonly number[];
  readonly agent: Agent;
  readonly patches: readonly (readonly [position: number, deleted: number, inserted: string])[];
}

const file = path.join(
  import.meta.dirname,
  '../../../../shared/data/traces/josephg-editing-traces/concurrent_traces/friendsforever.json.gz',
);

/** How many keystrokes of each person are in the history behind each transaction, itself included. */
function countKnown(transactions: readonly Transaction[]): [number, number][] {
  const known: [number, number][] = [];
  for (const { parents, agent } of transactions) {
    const behind = parents.map((parent) => known[parent] ?? [0, 0]);
    const count: [number, number] = [0, 1].map((who) =>
      Math.max(0, ...behind.map((one) => one[who] ?? 0)),
    ) as [number, number];
    count[agent]++;
    known.push(count);
  }
  return known;
}

/** Reads the session. @throws {Error} when it is not what we take it for: ASCII, one patch a transaction, each person's own in order */
export function readTrace(): Trace {
  const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    txns: Transaction[];
    endContent: string;
  };
  const known = countKnown(txns);
  const own = [0, 0];
  const keystrokes = txns.map(({ agent, patches }, at): Keystroke => {
    const [patch, ...more] = patches;
    const other = agent === 0 ? 1 : 0;
    own[agent] = (own[agent] ?? 0) + 1;
    if (patch === undefined || more.length > 0) throw new Error(`transaction ${at} is not one patch`);
    if (known[at]?.[agent] !== own[agent])
      throw new Error(`transaction ${at} does not follow its author's last`);
    if (!/^[\0-\x7f]*$/.test(patch[2])) throw new Error(`transaction ${at} is not ASCII`);
    return { agent, seen: known[at][other], position: patch[0], deleted: patch[1], inserted: patch[2] };
  });
  return { keystrokes, endContent };
}
