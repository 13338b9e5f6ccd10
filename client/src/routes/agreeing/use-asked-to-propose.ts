import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';

/** Opens the window to propose for somebody whose address asks for it, once it is known that they may. */
export function useAskedToPropose(mayPropose: boolean, open: () => void): void {
  const navigate = useNavigate();
  const isAsked = useSearch({ strict: false, select: (search) => 'propose' in search && search.propose });
  const begin = useEffectEvent(() => {
    open();
    // Going back, and a copied address, do not ask again.
    void navigate({ to: '.', search: (said) => ({ ...said, propose: undefined }), replace: true });
  });
  useEffect(() => {
    if (isAsked === true && mayPropose) begin();
  }, [isAsked, mayPropose]);
}
