import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { drawSuggestions } from '../../editor/suggestion-menu.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import type { Mentionable } from './mentionables.ts';

/** The list that an @ opens. What it shows is kept in `menu`, for React to draw. */
export const MentionMenu = Extension.create<{ menu: MentionMenuState | undefined }>({
  name: 'mentionMenu',
  // Before the keys of lists and code, which would take Enter.
  priority: 1100,

  addOptions() {
    return { menu: undefined };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { menu } = this.options;
    if (!menu) return [];
    return [
      Suggestion<Mentionable, Mentionable>({
        editor,
        char: '@',
        pluginKey: new PluginKey('mentionMenu'),
        // A name has spaces in it.
        allowSpaces: true,
        items: ({ query }) => menu.find(query),
        command: ({ editor: at, range, props }) =>
          void at
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: 'mention', attrs: props.mention },
              { type: 'text', text: ' ' },
            ])
            .run(),
        render: () => drawSuggestions(menu),
      }),
    ];
  },
});
