import type { Measurement } from './measure-server.ts';

/** What our server may cost, as a share of what y-websocket's does, and how long it may take at p99. */
const asked = { ratio: 0.7, p99Ms: 25 } as const;

/** Microseconds of processor time a message. */
export interface Cost {
  readonly serverUs: number;
  readonly databaseUs: number;
  readonly sumUs: number;
}

export function costOf({ messages, serverMs, databaseMs }: Measurement): Cost {
  const perMessage = (ms: number) => (ms * 1000) / messages;
  return {
    serverUs: perMessage(serverMs),
    databaseUs: perMessage(databaseMs),
    sumUs: perMessage(serverMs + databaseMs),
  };
}

/** Percent of a core that others may use before a run says little. */
const QUIET_PERCENT = 10;

/** Says so when the machine had other things to do. */
export function describeNoise(measurements: readonly Measurement[]): string[] {
  const noisy = measurements.filter(({ othersPercent }) =>
    othersPercent.some((percent) => percent > QUIET_PERCENT),
  );
  if (noisy.length === 0) return [];
  return [`The machine was not quiet (column "others"): take these numbers with care, and measure again.`];
}

const yesNo = (is: boolean | undefined) => (is === undefined ? '–' : is ? 'yes' : 'NO');

function toRow(measured: Measurement): Record<string, string> {
  const { latency, sendLateness, loadBusyPercent, framesReceivedPerSecond } = measured;
  const { serverUs, databaseUs, sumUs } = costOf(measured);
  return {
    server: measured.server,
    messages: String(measured.messages),
    'µs/msg': serverUs.toFixed(1),
    'database µs/msg': measured.databaseMs === 0 ? '–' : databaseUs.toFixed(1),
    'sum µs/msg': sumUs.toFixed(1),
    'p50 ms': latency.p50.toFixed(1),
    'p99 ms': latency.p99.toFixed(1),
    'max ms': latency.max.toFixed(0),
    'frames out/s': framesReceivedPerSecond.toFixed(0),
    'load late p99': sendLateness.p99.toFixed(1),
    'load busy': `${loadBusyPercent.toFixed(0)} %`,
    others: measured.othersPercent.map((percent) => `${percent.toFixed(0)} %`).join(' / ') || '–',
    arrived: yesNo(measured.hasArrived),
    'copies equal': yesNo(measured.areCopiesEqual),
    'record equal': yesNo(measured.isRecordEqual),
  };
}

/** Lines of a table, columns as wide as their widest cell. */
export function tableOf(measurements: readonly Measurement[]): string[] {
  const rows = measurements.map(toRow);
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [lines[0] ?? '', widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)];
}

/** How ours stands against what was asked, in numbers. */
export interface Verdict {
  readonly ratio: number | undefined;
  readonly ratioWithDatabase: number | undefined;
  readonly p99Ms: number | undefined;
}

export function judge(measurements: readonly Measurement[]): Verdict {
  const find = (name: string) => measurements.find(({ server }) => server === name);
  const ours = find('ours');
  const theirs = find('y-websocket');
  const theirUs = theirs && costOf(theirs).serverUs;
  return {
    ratio: ours && theirUs && costOf(ours).serverUs / theirUs,
    ratioWithDatabase: ours && theirUs && costOf(ours).sumUs / theirUs,
    p99Ms: ours?.latency.p99,
  };
}

/** The same in sentences. */
export function describeVerdict({ ratio, ratioWithDatabase, p99Ms }: Verdict): string[] {
  return [
    ...(ratio === undefined
      ? []
      : [
          `ratio ${ratio.toFixed(2)} (asked: at most ${asked.ratio}), our server process against y-websocket's`,
        ]),
    ...(ratioWithDatabase === undefined
      ? []
      : [`      ${ratioWithDatabase.toFixed(2)} with the processes of PostgreSQL counted as ours`]),
    ...(p99Ms === undefined
      ? []
      : [`p99   ${p99Ms.toFixed(1)} ms (asked: under ${asked.p99Ms} ms on a quiet machine)`]),
  ];
}
