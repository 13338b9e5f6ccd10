import { Extension, type Editor, type Range } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { drawSuggestions, type SuggestionMenu } from '../../editor/suggestion-menu.ts';
import { filterSlashItems, type SlashItem } from './slash-items.ts';

const key = new PluginKey<{ active: boolean }>('slashMenu');

function runItem({ editor, range, props }: { editor: Editor; range: Range; props: SlashItem }): void {
  props.run(editor.chain().focus().deleteRange(range)).run();
}

/** The menu that a slash opens. What it shows is kept in `menu`, for React to draw. */
export const SlashMenu = Extension.create<{ menu: SuggestionMenu<SlashItem> | undefined }>({
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
        render: () => drawSuggestions(menu),
      }),
    ];
  },
});
