import type { FacetChoice, LogFacet } from '@entente/documents/log/view/facet';
import { standings } from '@entente/documents/log/standing';
import { standingWords } from '../../entries/standing-words.ts';

/** What a facet is called. */
export const facetLabels: Readonly<Record<LogFacet, string>> = {
  state: 'State',
  decider: 'Decided by',
  owner: 'Owner',
  firm: 'Firm of the owner',
  raisedFor: 'Raised by',
  tag: 'Tag',
  review: 'Review',
};

const noneWords: Readonly<Record<LogFacet, string>> = {
  state: '',
  decider: 'Not said',
  owner: 'Nobody yet',
  firm: 'No firm',
  raisedFor: 'Not on the record yet',
  tag: 'No tag',
  review: 'Not due',
};

const reviewWords: Readonly<Record<string, string>> = {
  overdue: 'Passed',
  soon: 'Within 30 days',
  later: 'Later',
  none: 'No review due',
};

/** What a value of a facet is called. */
export function facetWords(facet: LogFacet, { value, name }: Pick<FacetChoice, 'value' | 'name'>): string {
  if (value === '') return noneWords[facet];
  if (facet === 'review') return reviewWords[value] ?? value;
  const standing = facet === 'state' ? standings.find((one) => one === value) : undefined;
  if (standing !== undefined) return standingWords[standing].word;
  return name || (facet === 'owner' ? 'Somebody who has left' : value);
}
