import { encodeOwner } from '../../entries/owner.ts';
import { fold } from '../../entries/search-words.ts';
import { nameOfOwner } from '../../entries/view-people.ts';
import type { Risk } from '../risk.ts';
import type { ViewContext } from './view-context.ts';

/** Risks keep their identity until they change, so each is folded once. */
const folded = new WeakMap<Risk, string>();

function wordsIn(risk: Risk): string {
  const known = folded.get(risk);
  if (known !== undefined) return known;
  const { number, title, description, mitigation } = risk;
  const words = fold(`r-${number ?? ''} ${title}\n${description}\n${mitigation}`);
  folded.set(risk, words);
  return words;
}

function namesIn(risk: Risk, context: ViewContext): string {
  const category = context.categories.find(({ id }) => id === risk.category)?.name ?? '';
  const raisedBy = context.people.get(risk.raisedBy ?? '')?.name ?? '';
  return fold(`${category} ${nameOfOwner(encodeOwner(risk.owner), context)} ${raisedBy}`);
}

/** Whether every word stands somewhere in the risk: its number as `R-12`, its texts, its category or its people. */
export function matchesWords(words: readonly string[], risk: Risk, context: ViewContext): boolean {
  if (words.length === 0) return true;
  const own = wordsIn(risk);
  const missing = words.filter((word) => !own.includes(word));
  if (missing.length === 0) return true;
  const names = namesIn(risk, context);
  return missing.every((word) => names.includes(word));
}
