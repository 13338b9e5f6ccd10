import type { Step } from '../entries/values.ts';

/** The words of each step of likelihood and impact, 1 to 5. */
export const likelihoodWords = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const impactWords = ['Minor', 'Moderate', 'Serious', 'Major', 'Severe'] as const;

/** The word of a step, out of one of the two lists above. */
export const wordOf = (words: readonly string[], step: Step): string => words[step - 1] ?? '';

/** How bad a score is, worst last; shown by a colour, a letter and this word together. */
export const levels = ['low', 'moderate', 'high', 'critical'] as const;
export type Level = (typeof levels)[number];

/** Lowest score of each level above `low`. */
const floors: readonly (readonly [number, Level])[] = [
  [15, 'critical'],
  [10, 'high'],
  [5, 'moderate'],
];

/** Likelihood times impact, 1 to 25; undefined until both are said. */
export function scoreOf({
  likelihood,
  impact,
}: {
  likelihood: Step | undefined;
  impact: Step | undefined;
}): number | undefined {
  return likelihood === undefined || impact === undefined ? undefined : likelihood * impact;
}

/** The level of a score of 1 to 25. */
export const levelOf = (score: number): Level => floors.find(([floor]) => score >= floor)?.[1] ?? 'low';
