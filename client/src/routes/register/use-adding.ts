import type { EntryId } from '@entente/documents/entries/entry-id';
import { addRisks } from '@entente/documents/register/write-register';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { RegisterAddress } from './use-register-address.ts';

/** The way to a new risk. */
export interface Adding {
  /** The one that was added last. */
  readonly fresh: EntryId | undefined;
  /** Adds a risk and opens it. */
  readonly add: () => void;
}

interface Where {
  readonly ydoc: Y.Doc;
  readonly address: RegisterAddress;
  readonly isReady: boolean;
  readonly isEditable: boolean;
}

/** Adds risks, also when the address asks for one, as the palette does. */
export function useAdding({ ydoc, address, isReady, isEditable }: Where): Adding {
  const [fresh, setFresh] = useState<EntryId>();
  const { isAdding } = address;
  const hasAdded = useRef(false);
  const add = (): void => {
    const [id] = addRisks(ydoc, [{}]);
    if (id === undefined) return;
    setFresh(id);
    address.openEntry({ id, number: undefined });
  };
  useEffect(() => {
    if (!isAdding) hasAdded.current = false;
    if (!isAdding || !isReady || hasAdded.current) return;
    hasAdded.current = true;
    queueMicrotask(isEditable ? add : address.closeEntry);
  });
  return { fresh, add };
}
