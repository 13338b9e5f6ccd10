import { useEffect, useRef, useState, type RefObject } from 'react';

interface ChangeSteps {
  /** The element that holds the compared text. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** How many changes it shows. */
  readonly count: number;
  /** Goes to the next change, or the one before; round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

/** Neighbouring changes of one line are one: a word for a word is one change to a reader. */
function findChanges(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('[data-change]')];
  return all.filter((element) => {
    const before = element.previousSibling;
    return !(before instanceof HTMLElement && before.matches('[data-change]') && element.localName !== 'div');
  });
}

/** Counts the changes on the page, and goes from one to the other. @param shown what is drawn: it is counted again with it */
export function useChangeSteps(shown: unknown): ChangeSteps {
  const ref = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const [count, setCount] = useState(0);
  useEffect(() => {
    at.current = -1;
    setCount(ref.current ? findChanges(ref.current).length : 0);
  }, [shown]);
  const step = (by: 1 | -1): void => {
    const changes = ref.current ? findChanges(ref.current) : [];
    if (changes.length === 0) return;
    const from = at.current === -1 && by === -1 ? 0 : at.current;
    at.current = (from + by + changes.length) % changes.length;
    for (const [index, element] of changes.entries())
      element.toggleAttribute('data-current', index === at.current);
    changes[at.current]?.scrollIntoView({ block: 'center' });
  };
  return { ref, count, step };
}
