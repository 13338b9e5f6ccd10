import type { Compared, CreditedPart } from '@entente/documents/compare/compared';
import { creditChanges } from '@entente/documents/compare/credit-changes';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import { useMemo } from 'react';
import { creditsOf } from '../../compare/credits-of.ts';

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
