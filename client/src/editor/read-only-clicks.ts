import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Three clicks select a line also where nobody may type. Behind the last letter of a text the browser selects up to the
 * heading that comes next; the editor (prosemirror-view 1) takes no notice of what ends outside of it, and the reader would
 * see nothing selected.
 */
export const ReadOnlyClicks = Extension.create({
  name: 'readOnlyClicks',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('readOnlyClicks'),
        props: {
          handleTripleClick(view, position) {
            const at = view.state.doc.resolve(position);
            if (view.editable || !at.parent.isTextblock) return false;
            const line = view.nodeDOM(at.before());
            if (line) getSelection()?.selectAllChildren(line);
            // The editor takes over what is selected.
            return false;
          },
        },
      }),
    ];
  },
});
