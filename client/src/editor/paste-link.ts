import { completeHref, isAllowedHref } from '@entente/documents/agreement/link-href';
import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Makes the selected words a link where the clipboard holds one address and nothing else. */
export function linkSelection(editor: Editor, clipboard: DataTransfer | null): boolean {
  const { selection, doc } = editor.state;
  const text = clipboard?.getData('text/plain').trim() ?? '';
  if (selection.empty || doc.textBetween(selection.from, selection.to).trim() === '') return false;
  if (text === '' || /\s/.test(text) || !isAllowedHref(completeHref(text))) return false;
  return editor
    .chain()
    .setLink({ href: completeHref(text) })
    .run();
}

/** An address pasted over selected words makes them a link. */
export const PasteLink = Extension.create({
  name: 'pasteLink',
  // Before the schema's link (1000), which would take any address, also one that a document cannot hold.
  priority: 1001,

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('pasteLink'),
        props: { handlePaste: (_view, event) => linkSelection(editor, event.clipboardData) },
      }),
    ];
  },
});
