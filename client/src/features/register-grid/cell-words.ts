import type { Risk } from '@entente/documents/register/risk';
import { impactWords, levelOf, likelihoodWords, scoreOf, wordOf } from '@entente/documents/register/score';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { ownerName } from '@entente/documents/entries/view-people';
import { levelWord } from '../../entries/score-badge.tsx';
import { statusWords } from '../../entries/status-badge.tsx';
import { dayWords } from './day-words.ts';
import type { GridWorld } from './use-grid-world.ts';
import { responseWords } from './words.ts';

const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/g, ' ');

const trendWords = { '-1': 'Falling', '0': 'Steady', '1': 'Rising' } as const;

function scoreWords(risk: Risk): string {
  const score = scoreOf(risk);
  return score === undefined ? '' : `${score} ${levelWord(levelOf(score))}`;
}

const readers: Readonly<Record<RiskField, (risk: Risk, world: GridWorld) => string>> = {
  number: ({ number }) => (number === undefined ? '' : `R-${number}`),
  title: ({ title }) => title,
  description: ({ description }) => oneLine(description),
  category: ({ category }, { categories }) => categories.find(({ id }) => id === category)?.name ?? '',
  likelihood: ({ likelihood: step }) =>
    step === undefined ? '' : `${step} ${wordOf(likelihoodWords, step)}`,
  impact: ({ impact: step }) => (step === undefined ? '' : `${step} ${wordOf(impactWords, step)}`),
  score: scoreWords,
  trend({ id }, { trends }) {
    const trend = trends?.get(id);
    return trend === undefined ? '' : trendWords[trend];
  },
  response: ({ response }) => (response === undefined ? '' : responseWords[response]),
  mitigation: ({ mitigation }) => oneLine(mitigation),
  owner: ({ owner }, world) =>
    owner === undefined ? '' : ownerName(owner, world) || 'Somebody who has left',
  raisedBy: ({ raisedBy }, { people }) => people.get(raisedBy ?? '')?.name ?? '',
  dueOn: ({ dueOn }) => (dueOn === undefined ? '' : dayWords(dueOn)),
  reviewOn: ({ reviewOn }) => (reviewOn === undefined ? '' : dayWords(reviewOn)),
  status: ({ status }) => statusWords[status].word,
  links: ({ links }) => (links.length === 0 ? '' : String(links.length)),
};

/** What a cell says, in words; empty where nothing is said. */
export const cellWords = (field: RiskField, risk: Risk, world: GridWorld): string =>
  readers[field](risk, world);
