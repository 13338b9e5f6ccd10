import { UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLive } from '../sync/use-open-document.ts';
import { revealInPane } from './reveal-in-pane.ts';
import classes from './suggestion-list.module.css';
import type { SuggestionMenu } from './suggestion-menu.ts';

/** Tells a screen reader which item Enter takes, while the focus stays in the text. */
function useActiveDescendant(editor: Editor, listId: string, optionId: string | undefined) {
  useEffect(() => {
    if (optionId === undefined || editor.isDestroyed) return;
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', optionId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, listId, optionId]);
}

interface OptionProps {
  readonly id: string;
  readonly isChosen: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Option({ id, isChosen, onTake, children }: OptionProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen && ref.current) revealInPane(ref.current);
  }, [isChosen]);
  return (
    <UnstyledButton
      ref={ref}
      id={id}
      // A native option holds words only.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-chosen={isChosen || undefined}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </UnstyledButton>
  );
}

interface SuggestionListProps<Item> {
  readonly editor: Editor;
  readonly menu: SuggestionMenu<Item>;
  /** As a screen reader says it. */
  readonly label: string;
  /** Tells an item from the others of the list. */
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
}

/** A list beside the caret, in sight while it has something to offer. */
export function SuggestionList<Item>({ editor, menu, label, keyOf, draw }: SuggestionListProps<Item>) {
  const { items, chosen } = useLive(menu.view);
  const listId = useId();
  const optionId = (at: number) => `${listId}-${at}`;
  useActiveDescendant(editor, listId, items.length > 0 ? optionId(chosen) : undefined);
  if (items.length === 0) return null;
  return createPortal(
    // A native list would take the focus out of the text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.list} role="listbox" id={listId} aria-label={label}>
      {items.map((item, at) => (
        <Option key={keyOf(item)} id={optionId(at)} isChosen={at === chosen} onTake={() => menu.choose(item)}>
          {draw(item)}
        </Option>
      ))}
    </div>,
    menu.element,
  );
}
