import type { Decision } from '../decision.ts';
import type { DecisionRichField } from '../schema.ts';
import { firstWords } from '../templates.ts';

/** What a decision can still lack, in the order of its page. */
export const gaps = [
  'title',
  'agreement',
  'statement',
  'context',
  'options',
  'points',
  'chosen',
  'reasons',
  'decider',
  'consulted',
  'owner',
  'reviewOn',
] as const;

export type Gap = (typeof gaps)[number];

/** A text that says no more than its template. */
function isUnwritten(decision: Decision, field: DecisionRichField): boolean {
  const words = decision[field].trim();
  return words === '' || words === firstWords(decision.form, field);
}

const isPointMissing = ({ options, criteria }: Decision): boolean =>
  options.some(({ points }) => criteria.some(({ id }) => !points.has(id)));

const isLacking: Readonly<Record<Gap, (decision: Decision) => boolean>> = {
  title: ({ title }) => title.trim() === '',
  agreement: ({ form, links }) => form === 'change' && links.every(({ entryId }) => entryId !== undefined),
  statement: (decision) => isUnwritten(decision, 'statement'),
  context: (decision) => isUnwritten(decision, 'context'),
  options: ({ form, options }) => form === 'options' && options.length < 2,
  points: (decision) => decision.form === 'options' && isPointMissing(decision),
  chosen: ({ options, chosen }) => options.length > 0 && options.every(({ id }) => id !== chosen),
  reasons: (decision) => isUnwritten(decision, 'reasons'),
  decider: ({ decider }) => decider.trim() === '',
  consulted: ({ consulted }) => consulted.trim() === '',
  owner: ({ owner }) => owner === undefined,
  reviewOn: ({ reviewOn }) => reviewOn === undefined,
};

/** What is still empty. It says nothing of anybody: a decision may well be made without it. */
export const findGaps = (decision: Decision): readonly Gap[] =>
  gaps.filter((gap) => isLacking[gap](decision));
