import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { drawSuggestions } from '../../editor/suggestion-menu.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import type { Mentionable, MentionSign } from './mentionables.ts';

const mentionSigns: readonly MentionSign[] = ['@', '#'];

/** The list that an @ or a # opens. What it shows is kept in `menu`, for React to draw. */
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
    return mentionSigns.map((sign) =>
      Suggestion<Mentionable, Mentionable>({
        editor,
        char: sign,
        pluginKey: new PluginKey(`mentionMenu${sign}`),
        // A name has spaces in it.
        allowSpaces: true,
        items: ({ query }) => menu.find({ sign, query }),
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
    );
  },
});
