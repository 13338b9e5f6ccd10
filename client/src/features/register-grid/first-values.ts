import type { Facet } from '@entente/documents/register/view/facet';
import type { RiskFilter } from '@entente/documents/register/view/view-settings';
import type { RiskValues } from '@entente/documents/register/write-register';
import { isChoiceField, valuesOfChoice, type ChoiceField } from './choices.ts';

const isField = (facet: Facet): facet is Facet & ChoiceField =>
  facet !== 'firm' && isChoiceField(facet as ChoiceField);

/** What a risk begins with under a filter: whoever looks at the risks of one category adds one of that category. */
export function firstValues(filter: RiskFilter): RiskValues {
  const values = (Object.keys(filter) as Facet[]).flatMap((facet) => {
    const [only, ...others] = filter[facet] ?? [];
    const isOne = only !== undefined && only !== '' && others.length === 0;
    return isOne && isField(facet) ? [valuesOfChoice(facet, only)] : [];
  });
  return Object.assign({}, ...values) as RiskValues;
}
