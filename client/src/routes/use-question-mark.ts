import { useWindowEvent } from '@mantine/hooks';
import { isTyping } from '../ui/is-typing.ts';

/** Hears `?`, on whatever key it is, but not while somebody types. */
export function useQuestionMark(onPressed: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    onPressed();
  });
}
