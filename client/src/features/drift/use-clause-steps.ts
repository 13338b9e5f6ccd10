import { useEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing.ts';

/** A switch that was just clicked has the focus, and letters are nothing to it. */
const isWriting = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'radio');

const isWindowOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Goes to an element and gives it the focus, so that Tab goes on from there. */
export function goToClause(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/**
 * Goes from clause to clause, also by the keys J and K: from the one that had the focus last, else from the beginning; round at
 * the ends.
 * @param ids of the elements, in order
 */
export function useClauseSteps(ids: readonly string[]): (by: 1 | -1) => void {
  const here = useRef<string>(undefined);
  const step = (by: 1 | -1): void => {
    const at = here.current === undefined ? -1 : ids.indexOf(here.current);
    const from = at === -1 && by === -1 ? 0 : at;
    const next = ids[(from + by + ids.length) % ids.length];
    if (next !== undefined) goToClause(next);
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const clause = target instanceof Element ? target.closest('[data-clause-drift]') : null;
      if (clause) here.current = clause.id;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || isWindowOpen()) return;
      const by = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (by !== 1 && by !== -1) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return step;
}
