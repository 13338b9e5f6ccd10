import { useEffect, useState } from 'react';
import type { LogAddress } from './use-log-address.ts';

interface Where {
  readonly address: LogAddress;
  readonly isReady: boolean;
  readonly isEditable: boolean;
}

/** The menu of a new decision, which also opens when the address asks for one, as the palette does. */
export function useChoosing({ address, isReady, isEditable }: Where) {
  const [isOpen, setIsOpen] = useState(false);
  const isAsked = address.isAdding && isReady;
  useEffect(() => {
    if (!isAsked) return;
    if (isEditable) setIsOpen(true);
    // What the address asked for is done: nobody who comes back to it is asked again.
    address.stopAdding();
    // oxlint-disable-next-line react/exhaustive-deps -- once each time it is asked for
  }, [isAsked]);
  return { isOpen, setIsOpen };
}
