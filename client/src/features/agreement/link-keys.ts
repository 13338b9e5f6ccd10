import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { linkSelection } from '../../editor/paste-link.ts';
import type { BubbleState } from './bubble-state.ts';

/** Shows the words that are being linked while the focus is in the address field. */
function keepShown({ doc, selection: { from, to } }: EditorState): DecorationSet {
  return DecorationSet.create(doc, [Decoration.inline(from, to, { class: 'agreement-kept-selection' })]);
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
    const { bubble } = this.options;
    return [
      new Plugin({
        key: new PluginKey('linkKeys'),
        props: {
          handlePaste: (_view, event) => linkSelection(editor, event.clipboardData),
          decorations: (state) => (bubble?.isEditingLink.read() ? keepShown(state) : null),
        },
      }),
    ];
  },
});
