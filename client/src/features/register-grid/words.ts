/** What the values of a risk are called. */
import { impactWords, levels, likelihoodWords, wordOf } from '@entente/documents/register/score';
import type { Facet, Grouping } from '@entente/documents/register/view/facet';
import { nameOfOwner } from '@entente/documents/entries/view-people';
import { riskResponses, riskStatuses, type RiskResponse } from '@entente/documents/register/schema';
import { levelWord } from '../../entries/score-badge.tsx';
import { statusWords } from '../../entries/status-badge.tsx';
import type { GridWorld } from './use-grid-world.ts';

/** What each response is called. */
export const responseWords: Readonly<Record<RiskResponse, string>> = {
  avoid: 'Avoid',
  reduce: 'Reduce',
  share: 'Share',
  accept: 'Accept',
};

/** What each facet is called. */
export const facetLabels: Readonly<Record<Facet, string>> = {
  status: 'Status',
  level: 'Score',
  likelihood: 'Likelihood',
  impact: 'Impact',
  category: 'Category',
  response: 'Response',
  owner: 'Owner',
  firm: 'Firm',
  raisedBy: 'Raised by',
  due: 'Due',
  review: 'Review',
  links: 'Links',
};

/** What a facet is called where one groups by it. */
export const groupLabels: Readonly<Record<Grouping, string>> = {
  category: 'Category',
  status: 'Status',
  owner: 'Owner',
  firm: 'Firm of the owner',
  level: 'Level of the score',
  response: 'Response',
};

const noneWords: Readonly<Record<Facet, string>> = {
  status: '',
  level: 'Not scored',
  likelihood: 'Not said',
  impact: 'Not said',
  category: 'No category',
  response: 'No response',
  owner: 'Nobody',
  firm: 'No firm',
  raisedBy: 'Not on the record',
  due: 'No date',
  review: 'No date',
  links: 'No links',
};

const dayWords: Readonly<Record<string, string>> = {
  overdue: 'Overdue',
  soon: 'Within 14 days',
  later: 'Later',
  done: 'Closed',
};

const find = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value);

function stepWords(words: readonly string[], value: string): string {
  const step = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === value);
  return step === undefined ? value : `${value} ${wordOf(words, step)}`;
}

const readers: Readonly<Record<Facet, (value: string, world: GridWorld) => string | undefined>> = {
  status: (value) => statusWords[find(riskStatuses, value) ?? 'open'].word,
  level: (value) => levelWord(find(levels, value) ?? 'low'),
  likelihood: (value) => stepWords(likelihoodWords, value),
  impact: (value) => stepWords(impactWords, value),
  category: (value, { categories }) => categories.find(({ id }) => id === value)?.name,
  response: (value) => responseWords[find(riskResponses, value) ?? 'avoid'],
  owner: (value, world) => nameOfOwner(value, world),
  firm: (value, { firms }) => firms.find(({ id }) => id === value)?.name,
  raisedBy: (value, { people }) => people.get(value)?.name,
  due: (value) => dayWords[value],
  review: (value) => dayWords[value],
  links: () => 'With links',
};

/** What a value of a facet is called. */
export const facetValueWords = (facet: Facet, value: string, world: GridWorld): string =>
  value === '' ? noneWords[facet] : readers[facet](value, world) || 'Somebody who has left';
