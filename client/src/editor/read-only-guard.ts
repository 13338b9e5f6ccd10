import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Keeps a reader's browser from writing. Plugins mend what they find, tables without cells for example, also where
 * nobody may type; the server would refuse such an edit and the page would say that something is not saved.
 */
export const ReadOnlyGuard = Extension.create({
  name: 'readOnlyGuard',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('readOnlyGuard'),
        filterTransaction: (tr) => !tr.docChanged || editor.isEditable || isChangeOrigin(tr),
      }),
    ];
  },
});
