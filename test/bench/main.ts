/** `pnpm bench <name>`: measures one thing and prints what it found. Ends with a code other than 0 when the work was not done right; never because it was slow. */
import { benchEntries } from './entries/bench-entries.ts';
import { logSubject } from './entries/log-subject.ts';
import { registerSubject } from './entries/register-subject.ts';
import { benchRelay } from './relay/bench-relay.ts';
import { benchThreads } from './threads/bench-threads.ts';
import { benchVersions } from './versions/bench-versions.ts';

const benches: Readonly<Record<string, (args: string[]) => Promise<boolean>>> = {
  relay: benchRelay,
  register: (args) => benchEntries(registerSubject, 1000, args),
  versions: benchVersions,
  threads: benchThreads,
  log: (args) => benchEntries(logSubject, 500, args),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];

if (bench === undefined) {
  console.error(`Which one? pnpm bench ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await bench(args)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
