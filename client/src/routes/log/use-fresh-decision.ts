import type { EntryId } from '@entente/documents/entries/entry-id';
import { useEffect, useState } from 'react';
import type { ShownDecisions } from '../../features/log/use-shown-decisions.ts';
import type { LogAddress } from './use-log-address.ts';

interface Where {
  readonly address: LogAddress;
  readonly shown: ShownDecisions;
  /** What somebody began on the page of another decision. */
  readonly begun: EntryId | undefined;
}

/** The decision that was added here last, and a way to open one that is. */
export function useFreshDecision({ address, shown, begun }: Where) {
  const [fresh, setFresh] = useState<EntryId>();
  const openFresh = (id: EntryId): void => {
    setFresh(id);
    shown.settle();
    address.openEntry({ id, number: undefined });
  };
  useEffect(() => {
    if (begun !== undefined) openFresh(begun);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each that was begun
  }, [begun]);
  return { fresh, openFresh };
}
