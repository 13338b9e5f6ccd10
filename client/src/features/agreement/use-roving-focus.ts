import { useEffect, type KeyboardEvent, type RefObject } from 'react';

function findButtons(toolbar: HTMLElement): HTMLButtonElement[] {
  return [...toolbar.querySelectorAll('button')];
}

/** Lets exactly one button be reached by Tab: `wanted`, else the one that could be, else the first. */
function markTabStop(toolbar: HTMLElement, wanted?: HTMLButtonElement): void {
  const buttons = findButtons(toolbar);
  const stop =
    wanted ?? buttons.find((button) => button.tabIndex === 0 && button.dataset['stop']) ?? buttons[0];
  for (const button of buttons) {
    button.tabIndex = button === stop ? 0 : -1;
    if (button === stop) button.dataset['stop'] = 'true';
    else delete button.dataset['stop'];
  }
}

function findNext(buttons: HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const at = buttons.findIndex((button) => button === document.activeElement);
  switch (key) {
    case 'ArrowRight':
      return buttons[(at + 1) % buttons.length];
    case 'ArrowLeft':
      return buttons[(at + buttons.length - 1) % buttons.length];
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default:
      return undefined;
  }
}

/** Keyboard of a toolbar (WAI-ARIA): one stop for Tab, arrows between the buttons, Escape back to the text. */
export function useRovingFocus(ref: RefObject<HTMLElement | null>, leave: () => void) {
  useEffect(() => {
    if (ref.current) markTabStop(ref.current);
  });
  return {
    onFocus: (event: { target: EventTarget }) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (ref.current && button && ref.current.contains(button)) markTabStop(ref.current, button);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // Menus opened from the toolbar are its React children, not its DOM children, and have arrows of their own.
      if (!(event.target instanceof Node) || !ref.current?.contains(event.target)) return;
      if (event.key === 'Escape') leave();
      const next = findNext(findButtons(ref.current), event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
