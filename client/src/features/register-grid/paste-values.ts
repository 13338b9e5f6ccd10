import { encodeOwner } from '@entente/documents/entries/owner';
import { PLAIN_TEXT_LENGTH } from '@entente/documents/entries/plain-text';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { NewRisk } from '@entente/documents/register/write-register';
import { choicesOf, isChoiceField, valuesOfChoice, type ChoiceField } from './choices.ts';
import { clearedValues } from './write-cell.ts';
import { readDay } from './day-words.ts';
import type { GridWorld } from './use-grid-world.ts';

const fold = (words: string): string => words.trim().toLocaleLowerCase();

/** A label is met whole, by its number alone (`4`), or by its word alone (`Likely`). */
function meets(label: string, wanted: string): boolean {
  const [, number, word] = /^(\d) (.*)$/.exec(fold(label)) ?? [];
  return fold(label) === wanted || number === wanted || word === wanted;
}

function readOwnerWords(words: string, { members }: GridWorld): NewRisk | undefined {
  const wanted = fold(words);
  const known = members.find(({ name, email }) => fold(name) === wanted || fold(email) === wanted);
  const owner = known
    ? encodeOwner({ kind: 'member', userId: known.userId })
    : encodeOwner({ kind: 'named', name: words });
  return /\p{L}/u.test(words) && owner !== null ? { owner: owner as NewRisk['owner'] } : undefined;
}

function readChoice(field: ChoiceField, words: string, world: GridWorld): NewRisk | undefined {
  if (field === 'owner') return readOwnerWords(words, world);
  const choice = choicesOf(field, world).find(({ label }) => meets(label, fold(words)));
  return choice && valuesOfChoice(field, choice.value);
}

/**
 * What pasted words mean for a field of a risk; undefined when they do not fit there. Empty words clear a value and leave
 * a text alone.
 */
export function readPasted(field: RiskField, words: string, world: GridWorld): NewRisk | undefined {
  const trimmed = words.trim();
  if (trimmed === '') return clearedValues(field);
  if (field === 'title') return { title: trimmed.replaceAll(/\s+/g, ' ').slice(0, PLAIN_TEXT_LENGTH) };
  if (field === 'description' || field === 'mitigation') return { [field]: trimmed };
  if (isChoiceField(field)) return readChoice(field, trimmed, world);
  if (field !== 'dueOn' && field !== 'reviewOn') return undefined;
  const day = readDay(trimmed);
  return day === undefined ? undefined : { [field]: day };
}
