import type { Figure } from '../versions/part.ts';
import { median } from '../versions/report.ts';
import type { Found, Panel } from './measure-agreement.ts';

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ??
  Number.NaN;

type Read = (found: Found) => number;

const figures: readonly (readonly [what: string, unit: Figure['unit'], read: Read])[] = [
  ['until it can be typed in', 'ms', ({ typableMs }) => typableMs],
  ['longest task while opening', 'ms', ({ openTaskMs }) => openTaskMs],
  ['processor time until it has come to rest', 'ms', ({ openWorkMs }) => openWorkMs],
  ['key to frame, median', 'ms', ({ keysMs }) => quantile(keysMs, 0.5)],
  ['key to frame, 99 of 100', 'ms', ({ keysMs }) => quantile(keysMs, 0.99)],
  ['processor time of a key', 'ms', ({ keyWorkMs }) => keyWorkMs],
  ['longest task while and after typing, 0 below 50 ms', 'ms', ({ typeTaskMs }) => typeTaskMs],
  ["processor time of a colleague's key", 'ms', ({ theirKeyWorkMs }) => theirKeyWorkMs],
  ['longest task while a colleague types, 0 below 50 ms', 'ms', ({ theirTaskMs }) => theirTaskMs],
  ['first answer about threads', 'KiB', ({ firstKib }) => firstKib],
  ['all answers about threads', 'KiB', ({ allKib }) => allKib],
];

const panelFigures: readonly (readonly [string, Figure['unit'], (panel: Panel) => number])[] = [
  ['opening the panel', 'ms', ({ openMs }) => openMs],
  ['processor time of opening the panel', 'ms', ({ openWorkMs }) => openWorkMs],
  ['wheel over the list: longest frame', 'ms', ({ wheel }) => wheel.worstMs],
  ['  frames dropped, of 240', 'count', ({ wheel }) => wheel.dropped],
  ['  processor time of a frame', 'ms', ({ wheelWorkMs }) => wheelWorkMs],
  ['through the whole list in 120 frames: longest frame', 'ms', ({ whole }) => whole.worstMs],
  ['  frames dropped, of 240', 'count', ({ whole }) => whole.dropped],
  ['  processor time of a frame', 'ms', ({ wholeWorkMs }) => wholeWorkMs],
];

const middle = (rounds: readonly Found[], read: Read): number => median(rounds.map(read));

/** An agreement with many threads beside the same without any; the middle of the rounds. */
export const compareWhole = (many: readonly Found[], none: readonly Found[]): Figure[] =>
  figures.map(([what, unit, read]) => ({ what, unit, ours: middle(many, read), peer: middle(none, read) }));

/** The panel of many threads beside that of a few. */
export const comparePanels = (many: readonly Found[], few: readonly Found[]): Figure[] =>
  panelFigures.map(([what, unit, read]) => {
    const ofPanel: Read = ({ panel }) => (panel ? read(panel) : Number.NaN);
    return { what, unit, ours: middle(many, ofPanel), peer: middle(few, ofPanel) };
  });
