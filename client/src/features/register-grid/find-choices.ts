import type { Choice, ChoiceField } from './choices.ts';

/** Begins the value of an offer to add a category. */
export const ADD_CATEGORY = 'add:';

const fold = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

interface Wanted {
  readonly search: string;
  /** What the risk has; empty for nothing. */
  readonly chosen: string;
}

/** What no list has but may be said all the same: an owner without an account, a category that is to be added. */
function offerOf(field: ChoiceField, search: string): Choice[] {
  if (field === 'owner') return [{ value: `name:${search}`, label: `“${search}”, who has no account` }];
  return field === 'category' ? [{ value: `${ADD_CATEGORY}${search}`, label: `Add “${search}”` }] : [];
}

/** What a list offers for what was typed: what begins with it first, then what holds it anywhere, then what may be made of it. */
export function findChoices(
  field: ChoiceField,
  all: readonly Choice[],
  { search, chosen }: Wanted,
): readonly Choice[] {
  const wanted = fold(search.trim());
  if (wanted === '') {
    const canBeCleared = chosen !== '' && field !== 'status';
    return canBeCleared ? [...all, { value: '', label: 'Nothing' }] : all;
  }
  const begins = (label: string): boolean =>
    fold(label)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)) || fold(label).startsWith(wanted);
  const first = all.filter(({ label }) => begins(label));
  const others = all.filter(({ label }) => !begins(label) && fold(label).includes(wanted));
  const isKnown = all.some(({ label }) => fold(label) === wanted);
  return [...first, ...others, ...(isKnown ? [] : offerOf(field, search.trim()))];
}
