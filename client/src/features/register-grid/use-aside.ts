import { useEffect, type RefObject } from 'react';

/**
 * Marks the scroller while it is scrolled sideways, which is when number and title must be held in sight. A cell that may be
 * held costs a layer in each frame, also of a list that only goes up and down.
 */
export function useAside(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const mark = (): void => void element.toggleAttribute('data-aside', element.scrollLeft > 0);
    mark();
    element.addEventListener('scroll', mark, { passive: true });
    return () => element.removeEventListener('scroll', mark);
  }, [scroller]);
}
