import type { Figure, PartReport } from './part.ts';

const shown = (number: number): string => (Number.isInteger(number) ? String(number) : number.toFixed(1));

const ratio = ({ ours, peer }: Figure): string =>
  peer === undefined || peer === 0 ? '–' : `${(ours / peer).toFixed(2)} ×`;

function line(figure: Figure): string {
  const { what, unit, ours, peer } = figure;
  const numbers = [shown(ours), peer === undefined ? '–' : shown(peer), unit, ratio(figure)];
  return `  ${what.padEnd(64)}${numbers.map((cell) => cell.padStart(12)).join('')}`;
}

/** The figures as a table: ours, the peer's, and how many times its figure ours is. */
export const asTable = (reports: readonly PartReport[]): string =>
  reports
    .flatMap(({ title, figures }) => [
      title,
      `  ${''.padEnd(64)}${['ours', 'peer', '', 'ratio'].map((cell) => cell.padStart(12)).join('')}`,
      ...figures.map(line),
      '',
    ])
    .join('\n');

/** The same figures as numbers and as ratios. */
export const asJson = (reports: readonly PartReport[]): string =>
  JSON.stringify(
    reports.map(({ title, figures }) => ({
      title,
      figures: figures.map((figure) => ({
        ...figure,
        ratio: figure.peer ? figure.ours / figure.peer : undefined,
      })),
    })),
    undefined,
    2,
  );

/** The middle one of some numbers; the greater of two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
