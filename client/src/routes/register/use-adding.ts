import type { EntryId } from '@entente/documents/entries/entry-id';
import { addRisks } from '@entente/documents/register/write-register';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { RegisterAddress } from './use-register-address.ts';

/** The way to a new risk. */
export interface Adding {
  /** The one that was added last. */
  readonly fresh: EntryId | undefined;
  /** Somebody writes the title of one that is not on the record yet. */
  readonly isBegun: boolean;
  readonly begin: () => void;
  /** Adds a risk of this title and opens it. */
  readonly add: (title: string) => void;
  /** Leaves without one; the focus goes back to where it was begun. */
  readonly leave: () => void;
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
  const opener = useRef<Element>(null);
  const isRefused = address.isAdding && isReady && !isEditable;
  const { closeEntry } = address;
  useEffect(() => {
    if (isRefused) closeEntry();
    // oxlint-disable-next-line react/exhaustive-deps -- the address is another object with each drawing
  }, [isRefused]);
  return {
    fresh,
    isBegun: address.isAdding && isReady && isEditable,
    begin() {
      opener.current = document.activeElement;
      address.begin();
    },
    add(title) {
      const [id] = addRisks(ydoc, [{ title }]);
      if (id === undefined) return;
      setFresh(id);
      address.openEntry({ id, number: undefined });
    },
    leave() {
      closeEntry();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
