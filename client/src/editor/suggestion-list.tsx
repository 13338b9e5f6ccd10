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
  /** What an item is shown under; left out for a list that is not divided. Items of one group stand together. */
  readonly groupOf?: (item: Item) => string;
  /** Whether its items have more to say than a word. */
  readonly isWide?: boolean;
  /** Said below the items, or in place of them. */
  readonly note?: string | undefined;
}

interface Numbered<Item> {
  readonly item: Item;
  readonly at: number;
}

/** The items in their groups, each with its place in the whole list. */
function groupItems<Item>(items: readonly Item[], groupOf: (item: Item) => string) {
  const numbered = items.map((item, at): Numbered<Item> => ({ item, at }));
  return [...Map.groupBy(numbered, ({ item }) => groupOf(item))];
}

/** A list beside the caret, in sight while it has something to offer or to say. */
export function SuggestionList<Item>(props: SuggestionListProps<Item>) {
  const { editor, menu, label, keyOf, draw, groupOf = () => '', isWide = false, note } = props;
  const { items, chosen } = useLive(menu.view);
  const listId = useId();
  const optionId = (at: number) => `${listId}-${at}`;
  useActiveDescendant(editor, listId, items.length > 0 ? optionId(chosen) : undefined);
  if (items.length === 0 && note === undefined) return null;
  const drawOption = ({ item, at }: Numbered<Item>) => (
    <Option key={keyOf(item)} id={optionId(at)} isChosen={at === chosen} onTake={() => menu.choose(item)}>
      {draw(item)}
    </Option>
  );
  return createPortal(
    <div className={classes.list} data-wide={isWide || undefined}>
      {items.length > 0 && (
        // A native list would take the focus out of the text.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div role="listbox" id={listId} aria-label={label}>
          {groupItems(items, groupOf).map(([name, those]) =>
            name === '' ? (
              those.map(drawOption)
            ) : (
              // A native group of options holds words only.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              <div key={name} role="group" aria-label={name}>
                <div className={classes.group} aria-hidden>
                  {name}
                </div>
                {those.map(drawOption)}
              </div>
            ),
          )}
        </div>
      )}
      {note !== undefined && <output className={classes.note}>{note}</output>}
    </div>,
    menu.element,
  );
}
