import type { Compared, Credit, CreditedPart } from '@entente/documents/compare/compared';
import { creditChanges, type Credits } from '@entente/documents/compare/credit-changes';
import type { CreditedChanges, CreditedSpan } from '@entente/protocol/api/changes';
import { useMemo } from 'react';

const none: Credits = { removed: [], added: [] };

const partsOf = (spans: readonly CreditedSpan[], credits: readonly Credit[]): CreditedPart[] =>
  spans.flatMap(([from, to, credit]) => {
    const by = credits[credit];
    return by === undefined ? [] : [{ from, to, by }];
  });

/** What the server told of one text, as parts of both texts. @param place empty for an agreement */
export function creditsOf(changes: CreditedChanges | undefined, place: string): Credits {
  const text = changes?.texts.find((one) => one.place === place);
  if (changes === undefined || text === undefined) return none;
  return { removed: partsOf(text.removed, changes.credits), added: partsOf(text.added, changes.credits) };
}

/**
 * A comparison in which each change says who made it, as far as that is known.
 * @param added what came into a draft, which knows by itself who wrote it; undefined to take the server's word
 */
export function useChangeCredits(
  compared: readonly Compared[] | undefined,
  changes: CreditedChanges | undefined,
  added: readonly CreditedPart[] | undefined,
): readonly Compared[] | undefined {
  return useMemo(() => {
    if (compared === undefined || changes === undefined) return compared;
    const credits = creditsOf(changes, '');
    return creditChanges(compared, added === undefined ? credits : { ...credits, added });
  }, [compared, changes, added]);
}
