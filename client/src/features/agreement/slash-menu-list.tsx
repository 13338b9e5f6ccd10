import { Text, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { revealInPane } from './reveal.ts';
import type { SlashItem } from './slash-items.ts';
import type { SlashMenuState } from './slash-menu-state.ts';
import classes from './menus.module.css';
import { useLive } from '../../sync/use-open-document.ts';

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

function SlashOption(props: { item: SlashItem; id: string; isChosen: boolean; onTake: () => void }) {
  const { item, id, isChosen, onTake } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen && ref.current) revealInPane(ref.current);
  }, [isChosen]);
  return (
    <UnstyledButton
      ref={ref}
      id={id}
      // A native option cannot hold an icon and a hint.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-chosen={isChosen || undefined}
      className={classes['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <item.icon size={18} stroke={1.6} aria-hidden />
      <span>
        <Text component="span" size="sm" display="block">
          {item.label}
        </Text>
        <Text component="span" size="xs" c="dimmed" display="block">
          {item.hint}
        </Text>
      </span>
    </UnstyledButton>
  );
}

/** The slash menu, drawn beside the cursor while it has something to offer. */
export function SlashMenuList({ editor, menu }: { editor: Editor; menu: SlashMenuState }) {
  const { items, chosen } = useLive(menu.view);
  const listId = useId();
  const optionId = (item: SlashItem) => `${listId}-${item.label.replaceAll(' ', '-')}`;
  const chosenItem = items[chosen];
  useActiveDescendant(editor, listId, chosenItem && optionId(chosenItem));
  if (items.length === 0) return null;
  return createPortal(
    // A native list would take the focus out of the text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes['slash']} role="listbox" id={listId} aria-label="Insert">
      {items.map((item) => (
        <SlashOption
          key={item.label}
          item={item}
          id={optionId(item)}
          isChosen={item === chosenItem}
          onTake={() => menu.choose(item)}
        />
      ))}
    </div>,
    menu.element,
  );
}
