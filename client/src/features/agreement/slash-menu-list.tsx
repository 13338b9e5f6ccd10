import { Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { SuggestionList } from '../../editor/suggestion-list.tsx';
import type { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import classes from './menus.module.css';
import type { SlashItem } from './slash-items.ts';

const drawItem = (item: SlashItem) => (
  <span className={classes['slashItem']}>
    <item.icon size={18} stroke={1.6} aria-hidden />
    <span>
      <Text component="span" size="sm" display="block">
        {item.label}
      </Text>
      <Text component="span" size="xs" c="dimmed" display="block">
        {item.hint}
      </Text>
    </span>
  </span>
);

/** The slash menu, drawn beside the caret while it has something to offer. */
export function SlashMenuList({ editor, menu }: { editor: Editor; menu: SuggestionMenu<SlashItem> }) {
  return (
    <SuggestionList editor={editor} menu={menu} label="Insert" keyOf={({ label }) => label} draw={drawItem} />
  );
}
