import { encodeOwner } from '../../entries/owner.ts';
import { fold } from '../../entries/search-words.ts';
import { nameOfOwner } from '../../entries/view-people.ts';
import type { Decision } from '../decision.ts';
import type { LogContext } from './log-context.ts';

/** Decisions keep their identity until they change, so each is folded once. */
const folded = new WeakMap<Decision, string>();

function wordsIn(decision: Decision): string {
  const known = folded.get(decision);
  if (known !== undefined) return known;
  const { number, title, decider, consulted, statement, context, reasons, dissent } = decision;
  const parts = [
    number === undefined ? '' : `d-${number}`,
    title,
    decider,
    consulted,
    statement,
    context,
    reasons,
    dissent,
    ...decision.options.flatMap(({ name, pros, cons }) => [name, pros, cons]),
    ...decision.criteria.map(({ name }) => name),
    ...decision.tags.map(({ name }) => name),
  ];
  const words = fold(parts.join('\n'));
  folded.set(decision, words);
  return words;
}

function namesIn({ owner, raisedBy }: Decision, context: LogContext): string {
  return fold(
    `${nameOfOwner(encodeOwner(owner), context)} ${context.people.get(raisedBy ?? '')?.name ?? ''}`,
  );
}

/** Whether every word stands somewhere in the decision: its number as `D-3`, any of its texts, its people. */
export function hasWords(words: readonly string[], decision: Decision, context: LogContext): boolean {
  const own = wordsIn(decision);
  const missing = words.filter((word) => !own.includes(word));
  if (missing.length === 0) return true;
  const names = namesIn(decision, context);
  return missing.every((word) => names.includes(word));
}
