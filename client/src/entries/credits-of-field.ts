import type { Credit } from '@entente/documents/compare/compared';
import { distinctCredits } from '@entente/documents/drift/clause-drift';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import { creditsOf } from '../compare/credits-of.ts';

/** Whoever changed a field of an entry, as the server told; nobody until it has. */
export function creditsOfField(
  changes: CreditedChanges | undefined,
  { id, field }: { readonly id: string; readonly field: string },
): Credit[] {
  const place = `${id} ${field}`;
  const { removed, added } = creditsOf(changes, place);
  const value = changes?.values.find((one) => one.place === place);
  const by = value === undefined ? undefined : changes?.credits[value.credit];
  return distinctCredits([...removed, ...added].map((part) => part.by).concat(by ?? []));
}
