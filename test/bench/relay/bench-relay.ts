/**
 * Our relay beside two others, one after the other: what a message costs, and how long an edit takes to the others.
 *
 * A message is one frame into the server: an edit, or the presence that goes with it. Each edit is due at a fixed time and
 * its latency counts from there, so a server that falls behind cannot hide it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { measureServer, type Measurement } from './measure-server.ts';
import { readRelayOptions, type RelayOptions } from './options.ts';
import { cores } from './cores.ts';
import { canPin } from './pinned.ts';
import { summarizeProfile } from './profile.ts';
import { costOf, describeNoise, describeVerdict, judge, tableOf } from './report.ts';
import { readTrace } from './trace.ts';

function announce({ rooms, rate, seconds, warmUpSeconds }: RelayOptions): void {
  const model = cpus()[0]?.model ?? 'unknown processor';
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} × ${model}, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `${rooms} rooms of 4, two of them typing: ${rate} messages a second in, half edits, half presence; ` +
      `${warmUpSeconds} s to warm up, ${seconds} s measured for each server`,
  );
  console.log(
    canPin
      ? `servers on core ${cores.server}, PostgreSQL with ours; the load on core ${cores.load}`
      : 'nothing is held on a core: that needs Linux, two cores and taskset',
  );
}

function toJson(options: RelayOptions, measurements: readonly Measurement[]): string {
  const results = measurements.map((measured) => ({ ...measured, cost: costOf(measured) }));
  return JSON.stringify({ options, isPinned: canPin, results, verdict: judge(measurements) }, undefined, 2);
}

/** @returns whether everything arrived and everything is equal, for every server */
export async function benchRelay(args: string[]): Promise<boolean> {
  const options = readRelayOptions(args);
  readTrace(1);
  if (options.profile !== undefined) mkdirSync(options.profile, { recursive: true });
  announce(options);
  const measurements: Measurement[] = [];
  for (const name of options.only) {
    console.log(`… ${name}`);
    measurements.push(await measureServer(name, options));
  }
  const json = toJson(options, measurements);
  if (options.json !== undefined) writeFileSync(options.json, json);
  console.log(
    [
      '',
      ...tableOf(measurements),
      '',
      ...describeVerdict(judge(measurements)),
      ...describeNoise(measurements),
      '',
      json,
    ].join('\n'),
  );
  const ours = measurements.find(({ server }) => server === 'ours');
  if (options.profile !== undefined && ours)
    console.log(summarizeProfile(options.profile, ours.window).join('\n'));
  const problems = measurements.flatMap(({ server, problems: all }) =>
    all.map((problem) => `${server}: ${problem}`),
  );
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}
