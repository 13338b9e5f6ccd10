import { Extension, type Editor, type Range } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { filterSlashItems, type SlashItem } from './slash-items.ts';
import type { SlashMenuState } from './slash-menu-state.ts';

const key = new PluginKey<{ active: boolean }>('slashMenu');

function runItem({ editor, range, props }: { editor: Editor; range: Range; props: SlashItem }): void {
  props.run(editor.chain().focus().deleteRange(range)).run();
}

function drawMenu(menu: SlashMenuState) {
  let unmount: (() => void) | undefined;
  const follow = (props: SuggestionProps<SlashItem, SlashItem>) => {
    // Between two letters the library reports an empty list that is still being filled.
    if (props.loading) return;
    menu.show(props.items, props.command);
    unmount ??= props.mount(menu.element);
  };
  return {
    onStart: follow,
    onUpdate: follow,
    onExit: () => {
      menu.hide();
      unmount?.();
      unmount = undefined;
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => menu.press(event.key),
  };
}

/** The menu that a slash opens. What it shows is kept in `menu`, for React to draw. */
export const SlashMenu = Extension.create<{ menu: SlashMenuState | undefined }>({
  name: 'slashMenu',

  addOptions() {
    return { menu: undefined };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { menu } = this.options;
    if (!menu) return [];
    return [
      Suggestion<SlashItem, SlashItem>({
        editor,
        char: '/',
        pluginKey: key,
        items: ({ query }) => filterSlashItems(query),
        command: runItem,
        // A colleague's slash opens nothing here; a colleague's edit does not close what is open.
        shouldShow: ({ transaction }) =>
          !isChangeOrigin(transaction) || key.getState(editor.state)?.active === true,
        render: () => drawMenu(menu),
      }),
    ];
  },
});
