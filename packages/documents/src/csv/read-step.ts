import type { Step } from '../entries/values.ts';
import { impactWords, likelihoodWords } from '../register/score.ts';
import type { CellRead } from './cell-note.ts';
import { normalWords, saysNothing } from './normal-words.ts';

/** The scale of a column of numbers: steps 1 to 5, 0 to 10, per cent, or shares of one. */
export type NumberScale = 5 | 10 | 100 | 1;

/** How a column of likelihoods or impacts counts, told from all its cells. */
export interface StepScale {
  readonly numbers: NumberScale;
  /** Our own words of this column: `Moderate` is the second step of our impact, and the third of most others. */
  readonly ownWords: readonly string[] | undefined;
  /** Numbers beside words count to five, so that the number decides; in `High (3)` of three the word does. */
  readonly areNumbersSteps: boolean;
}

const common: readonly (readonly [Step, readonly string[]])[] = [
  [
    1,
    [
      'very low',
      'vl',
      'rare',
      'remote',
      'negligible',
      'insignificant',
      'minimal',
      'very unlikely',
      'improbable',
      'trivial',
    ],
  ],
  [2, ['low', 'l', 'unlikely', 'minor', 'seldom']],
  [3, ['medium', 'm', 'med', 'moderate', 'possible', 'occasional', 'mid', 'average', 'serious']],
  [4, ['high', 'h', 'likely', 'probable', 'major', 'significant', 'considerable']],
  [
    5,
    [
      'very high',
      'vh',
      'almost certain',
      'certain',
      'severe',
      'critical',
      'catastrophic',
      'extreme',
      'very likely',
      'frequent',
    ],
  ],
];
const steps = new Map(common.flatMap(([step, words]) => words.map((word) => [word, step] as const)));

/** The everyday word of a step, as `readStep` reads it back. */
export const levelWords = ['Very low', 'Low', 'Medium', 'High', 'Very high'] as const;

/** Share of a column's numbers that its scale must hold. */
const MOST = 0.9;

const plainNumber = /^(\d{1,3}(?:[.,]\d+)?)\s*(%|\/\s*(\d{1,3}))?$/;

const toNumber = (digits: string): number => Number(digits.replace(',', '.'));

/** The word of a cell, without the number beside it. */
const wordIn = (cell: string): string => normalWords(cell.replaceAll(/\d+/g, ' '));

function numberScale(cells: readonly string[]): NumberScale {
  const found = cells.map((cell) => plainNumber.exec(cell)).filter((match) => match !== null);
  if (found.some((match) => match[2] === '%')) return 100;
  const numbers = found.filter((match) => match[2] === undefined).map((match) => toNumber(match[1] ?? ''));
  // A number that stands alone far beyond the others is a slip of the pen, not the scale of all.
  const most = numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * MOST) - 1] ?? 0;
  if (most <= 1 && numbers.some((number) => !Number.isInteger(number))) return 1;
  if (most <= 5) return 5;
  return most <= 10 ? 10 : 100;
}

/** How a column counts. @param field whose own words are looked for */
export function stepScaleOf(cells: readonly string[], field: 'likelihood' | 'impact'): StepScale {
  const said = cells.filter((cell) => cell !== '' && !saysNothing(cell));
  const own = (field === 'impact' ? impactWords : likelihoodWords).map(normalWords);
  const words = said.map(wordIn).filter((word) => word !== '');
  const beside = said.filter((cell) => wordIn(cell) !== '').flatMap((cell) => cell.match(/\d+/g) ?? []);
  return {
    numbers: numberScale(said),
    ownWords: words.length > 0 && words.every((word) => own.includes(word)) ? own : undefined,
    areNumbersSteps: beside.some((digits) => digits === '4' || digits === '5'),
  };
}

const toStep = (share: number): Step => Math.min(5, Math.max(1, Math.ceil(share * 5 - 1e-9))) as Step;

function readNumber(cell: string, match: RegExpExecArray, scale: NumberScale): CellRead<Step> {
  const number = toNumber(match[1] ?? '');
  const whole = match[2] === '%' ? 100 : Number(match[3] ?? scale);
  if (whole === 5 && Number.isInteger(number) && number >= 1 && number <= 5)
    return match[2] === undefined
      ? { kind: 'value', value: number as Step }
      : { kind: 'value', value: number as Step, guess: `"${cell}" is read as ${number}` };
  if (number > whole || (whole === 5 && number < 1))
    return { kind: 'unreadable', why: `"${cell}" is not a step` };
  const value = whole === 5 ? (Math.round(number) as Step) : toStep(number / whole);
  const of = whole === 5 || match[2] !== undefined ? '' : whole === 1 ? ' of 1' : ` of ${whole}`;
  return { kind: 'value', value, guess: `"${cell}"${of} is read as ${value}` };
}

const isOurWord = (word: string, step: Step): boolean =>
  [likelihoodWords, impactWords].some((words) => normalWords(words[step - 1] ?? '') === word);

function readWord(cell: string, scale: StepScale): CellRead<Step> {
  const word = wordIn(cell);
  const own = scale.ownWords?.indexOf(word) ?? -1;
  const beside = cell.match(/\d+/)?.[0];
  if (own >= 0 && beside === undefined) return { kind: 'value', value: (own + 1) as Step };
  const isStep = scale.areNumbersSteps && beside !== undefined && /^[1-5]$/.test(beside);
  const value = isStep ? (Number(beside) as Step) : own >= 0 ? ((own + 1) as Step) : steps.get(word);
  if (value === undefined) return { kind: 'unreadable', why: `"${cell}" is not a step` };
  if (beside === undefined && isOurWord(word, value)) return { kind: 'value', value };
  return { kind: 'value', value, guess: `"${cell}" is read as ${value}` };
}

/** Reads a cell of likelihood or impact: a number of the column's scale, a word such as `High`, or both, `High (4)`. */
export function readStep(cell: string, scale: StepScale): CellRead<Step> {
  if (cell === '') return { kind: 'empty' };
  const match = plainNumber.exec(cell);
  if (match) return readNumber(cell, match, scale.numbers);
  if (saysNothing(cell)) return { kind: 'empty', guess: `"${cell}" is left empty` };
  return readWord(cell, scale);
}
