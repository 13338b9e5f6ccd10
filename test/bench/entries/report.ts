import type { Figures } from './measure.ts';

/** What a run of the bench found. */
export interface Report {
  readonly entries: string;
  readonly count: number;
  readonly chromium: string;
  readonly ours: Figures;
  readonly plain: Figures;
}

const rows: readonly (readonly [string, (figures: Figures) => number])[] = [
  ['first opening', ({ openMs }) => openMs],
  ['opening again', ({ openAgainMs }) => openAgainMs],
  ['  processor time until saved', ({ openAgainWorkMs }) => openAgainWorkMs],
  ['filtering', ({ filterMs }) => filterMs],
  ['  processor time', ({ filterWorkMs }) => filterWorkMs],
  ['key to frame, median', ({ keyMs }) => keyMs],
  ['key to frame, 95 of 100', ({ slowKeyMs }) => slowKeyMs],
  ['  processor time of a key', ({ keyWorkMs }) => keyWorkMs],
  ['scrolling: longest frame', ({ scroll }) => scroll.worstMs],
  ['  processor time of a frame', ({ frameWorkMs }) => frameWorkMs],
  ['  frames drawn (count)', ({ scroll }) => scroll.frames],
  ['  frames dropped (count)', ({ scroll }) => scroll.dropped],
  ['  long tasks (count)', ({ scroll }) => scroll.longTasks],
];

const shown = (number: number): string => (Number.isFinite(number) ? number.toFixed(1) : '–');

const ratio = (ours: number, plain: number): string => (plain > 0 ? `${(ours / plain).toFixed(2)} ×` : '–');

/** The same figures as numbers and as ratios, for a file. */
export const asJson = (report: Report): string => JSON.stringify(report, undefined, 2);

/** The figures as a table: ours, the plain list's, and how many times its figure ours is. */
export function asTable({ entries, count, chromium, ours, plain }: Report): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(32) : cell.padStart(14))).join('');
  return [
    `${count} ${entries} in Chromium ${chromium}, beside a plain list of as many rows; milliseconds`,
    line(['', 'ours', 'plain list', 'ratio']),
    ...rows.map(([name, read]) =>
      line([name, shown(read(ours)), shown(read(plain)), ratio(read(ours), read(plain))]),
    ),
  ].join('\n');
}
