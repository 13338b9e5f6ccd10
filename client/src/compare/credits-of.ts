import type { Credit, CreditedPart } from '@entente/documents/compare/compared';
import type { Credits } from '@entente/documents/compare/credit-changes';
import type { CreditedChanges, CreditedSpan } from '@entente/protocol/api/changes';

const none: Credits = { removed: [], added: [] };

/** Spans of a text with whoever they point at. */
export const partsOf = (spans: readonly CreditedSpan[], credits: readonly Credit[]): CreditedPart[] =>
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
