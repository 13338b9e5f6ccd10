import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';
import { isTyping } from '../../ui/is-typing.ts';

interface LogKeys {
  /** Holds the open decision, and what stands beside it. */
  readonly page: RefObject<HTMLElement | null>;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  /** Undefined where no decision is open. */
  readonly onBack: (() => void) | undefined;
}

/** Something is open over the page that Escape closes first. */
const isUnderSomething = (page: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Element &&
  target !== document.body &&
  (!page?.contains(target) || target.closest('[aria-expanded="true"]') !== null);

/**
 * J and K go to the next decision and the one before; Escape leaves the field, then the decision. It listens before the
 * fields do, since what they have open is closed when the key comes past them.
 */
export function useLogKeys({ page, onPrevious, onNext, onBack }: LogKeys): void {
  useWindowEvent(
    'keydown',
    (event) => {
      if (onBack === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const { target } = event;
      if (isUnderSomething(page.current, target)) return;
      if (event.key === 'Escape') {
        if (isTyping(target)) page.current?.querySelector('article')?.focus({ preventScroll: true });
        else onBack();
      } else if (!isTyping(target)) {
        if (event.key === 'j') onNext?.();
        if (event.key === 'k') onPrevious?.();
      }
    },
    { capture: true },
  );
}
