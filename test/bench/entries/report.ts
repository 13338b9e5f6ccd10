import type { Figures } from './measure.ts';

/** What a run of the bench found. */
export interface Report {
  readonly entries: string;
  readonly count: number;
  readonly chromium: string;
  readonly ours: Figures;
  readonly plain: Figures;
}

type Row = readonly [string, (figures: Figures) => number];

const rowsOf = (pace: 'wheel' | 'flick', name: string): Row[] => [
  [`${name}: longest frame`, (figures) => figures[pace].worstMs],
  ['  processor time of a frame', (figures) => figures[pace].frameWorkMs],
  ['  frames drawn (count)', (figures) => figures[pace].frames],
  ['  frames dropped (count)', (figures) => figures[pace].dropped],
  ['  long tasks (count)', (figures) => figures[pace].longTasks],
];

const rows: readonly Row[] = [
  ['first opening', ({ openMs }) => openMs],
  ['opening again', ({ openAgainMs }) => openAgainMs],
  ['  processor time until saved', ({ openAgainWorkMs }) => openAgainWorkMs],
  ['filtering', ({ filterMs }) => filterMs],
  ['  processor time', ({ filterWorkMs }) => filterWorkMs],
  ['key to frame, median', ({ keyMs }) => keyMs],
  ['key to frame, 95 of 100', ({ slowKeyMs }) => slowKeyMs],
  ['  processor time of a key', ({ keyWorkMs }) => keyWorkMs],
  ...rowsOf('wheel', 'scrolling by the wheel'),
  ...rowsOf('flick', 'scrolling in a flick'),
];

const shown = (number: number): string => (Number.isFinite(number) ? number.toFixed(1) : '–');

const ratio = (ours: number, plain: number): string => (plain > 0 ? `${(ours / plain).toFixed(2)} ×` : '–');

/** The same figures as numbers and as ratios, for a file. */
export const asJson = (report: Report): string => JSON.stringify(report, undefined, 2);

/** The figures as a table: ours, the plain list's, and how many times its figure ours is. */
export function asTable({ entries, count, chromium, ours, plain }: Report): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(38) : cell.padStart(14))).join('');
  return [
    `${count} ${entries} in Chromium ${chromium}, beside a plain list of as many rows; milliseconds`,
    line(['', 'ours', 'plain list', 'ratio']),
    ...rows.map(([name, read]) =>
      line([name, shown(read(ours)), shown(read(plain)), ratio(read(ours), read(plain))]),
    ),
  ].join('\n');
}
