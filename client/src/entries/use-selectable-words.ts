import { useEffect, useRef, type RefObject } from 'react';
import { useEntryTalk } from './entry-talk.ts';
import type { ReadWords } from './words-on-page.ts';

/** Lets words of a text be commented on, and threads be placed on them again. */
export function useSelectableWords(element: RefObject<Element | null>, read: ReadWords): void {
  const words = useEntryTalk()?.words;
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  });
  useEffect(
    () => (element.current ? words?.add(element.current, () => newest.current()) : undefined),
    [words, element],
  );
}
