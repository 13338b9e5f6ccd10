import type { Compared } from '@entente/documents/compare/compared';
import { numberChanges } from '@entente/documents/compare/number-changes';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { isTyping } from '../ui/is-typing.ts';

interface ChangeSteps {
  /** The element that holds the compared text. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** How many changes it shows. */
  readonly count: number;
  /** Goes to the next change, or the one before; round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

function goTo(root: HTMLElement | null, change: number): void {
  for (const element of root?.querySelectorAll('[data-current]') ?? [])
    element.removeAttribute('data-current');
  const elements = root?.querySelectorAll(`[data-change="${change}"]`) ?? [];
  for (const element of elements) element.setAttribute('data-current', '');
  elements[0]?.scrollIntoView({ block: 'center' });
}

/** A switch that was just clicked has the focus, and letters are nothing to it. */
const isWriting = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'radio');

const none: readonly Compared[] = [];

/** Counts the changes of a comparison, and goes from one to the other, also by the keys J and K. */
export function useChangeSteps(compared: readonly Compared[] | undefined): ChangeSteps {
  const ref = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const count = useMemo(() => numberChanges(compared ?? none).count, [compared]);
  useEffect(() => {
    at.current = Math.min(at.current, count - 1);
  }, [count]);
  const step = (by: 1 | -1): void => {
    if (count === 0) return;
    const from = at.current === -1 && by === -1 ? 0 : at.current;
    at.current = (from + by + count) % count;
    goTo(ref.current, at.current);
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const by = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (by !== 1 && by !== -1) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { ref, count, step };
}
