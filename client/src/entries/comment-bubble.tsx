import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { CommentButton } from '../editor/comment-button.tsx';
import classes from './comment-bubble.module.css';
import { useEntryTalk } from './entry-talk.ts';
import { rangeWithin, type WordsOnPage } from './words-on-page.ts';

/** Where selected words are, in pixels of the window. */
interface Selected {
  /** Holds their text. */
  readonly element: Element;
  readonly middle: number;
  readonly top: number;
  readonly isBelow: boolean;
}

/** Nothing is offered while somebody is still selecting. */
const SETTLE_MS = 120;

/** Pixels that the button needs over the words, and half of what it needs beside their middle. */
const HIGH = 48;
const HALF = 72;

function placeSelected(words: WordsOnPage): Selected | undefined {
  const element = words.find();
  const rect = element && rangeWithin(element)?.getBoundingClientRect();
  if (!element || !rect || rect.bottom < 0 || rect.top > innerHeight) return undefined;
  const middle = Math.min(Math.max(rect.left + rect.width / 2, HALF), innerWidth - HALF);
  // Over the words a phone shows a menu of its own.
  const isBelow = rect.top < HIGH + 64 || matchMedia('(pointer: coarse)').matches;
  return { element, middle, top: isBelow ? rect.bottom : rect.top, isBelow };
}

/** What is selected, a moment after the last change of it; gone on Escape. */
function useSelected(words: WordsOnPage | undefined) {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    if (!words) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setSelected(placeSelected(words));
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLE_MS);
    };
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setSelected(undefined);
    };
    document.addEventListener('selectionchange', wait);
    document.addEventListener('scroll', wait, { capture: true, passive: true });
    document.addEventListener('keydown', hide, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', wait);
      document.removeEventListener('scroll', wait, { capture: true });
      document.removeEventListener('keydown', hide, { capture: true });
    };
  }, [words]);
  return { selected, leave: () => setSelected(undefined) };
}

/** Floats at words that are selected in a text of an entry, for whoever may comment, also where they may not type (TD4). */
export function CommentBubble() {
  const talk = useEntryTalk();
  const { selected, leave } = useSelected(talk?.canComment ? talk.words : undefined);
  if (!talk?.canComment || !selected) return null;
  const { element, middle, top, isBelow } = selected;
  return createPortal(
    <fieldset
      className={classes.bubble}
      aria-label="Selected words"
      data-below={isBelow || undefined}
      style={{ left: middle, top }}
    >
      <CommentButton
        onComment={() => {
          leave();
          element.querySelector<HTMLElement>('[data-begin]')?.click();
        }}
      />
    </fieldset>,
    document.body,
  );
}
