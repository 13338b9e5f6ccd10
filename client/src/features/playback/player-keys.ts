import { isTyping } from '../../ui/is-typing.ts';

/** What a key does in playback. */
export type PlayerKey =
  'toggle' | 'step back' | 'step on' | 'person back' | 'person on' | 'beginning' | 'end' | undefined;

const isSlider = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'range';

const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="option"], [role="dialog"]') !== null;

/** The meaning of a key, wherever the focus is; none where it belongs to what has the focus (PB11). */
export function readPlayerKey(event: KeyboardEvent): PlayerKey {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isTyping(target) && !isSlider(target)) return undefined;
  switch (key) {
    case ' ':
      return isPressed(target) ? undefined : 'toggle';
    case 'ArrowLeft':
      return shiftKey ? 'person back' : 'step back';
    case 'ArrowRight':
      return shiftKey ? 'person on' : 'step on';
    case 'Home':
      return 'beginning';
    case 'End':
      return 'end';
    default:
      return undefined;
  }
}
