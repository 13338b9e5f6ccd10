import { completeHref, isAllowedHref } from '@entente/documents/agreement/link-href';
import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { BubbleState } from './bubble-state.ts';

/** Makes the selected words a link where the clipboard holds one address and nothing else. */
function linkSelection(editor: Editor, clipboard: DataTransfer | null): boolean {
  const { selection, doc } = editor.state;
  const text = clipboard?.getData('text/plain').trim() ?? '';
  if (selection.empty || doc.textBetween(selection.from, selection.to).trim() === '') return false;
  if (text === '' || /\s/.test(text) || !isAllowedHref(completeHref(text))) return false;
  return editor
    .chain()
    .setLink({ href: completeHref(text) })
    .run();
}

/** Links by keyboard: Ctrl/⌘-Shift-K edits one, an address pasted over selected words makes one. */
export const LinkKeys = Extension.create<{ bubble: BubbleState | undefined }>({
  name: 'linkKeys',
  // Before the schema's link (1000), which would take any address, also one that an agreement cannot hold.
  priority: 1001,

  addOptions() {
    return { bubble: undefined };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-k': () => this.options.bubble?.editLink(this.editor) ?? false };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('linkKeys'),
        props: { handlePaste: (_view, event) => linkSelection(editor, event.clipboardData) },
      }),
    ];
  },
});
