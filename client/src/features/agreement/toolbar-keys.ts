import { Extension, type Editor } from '@tiptap/core';

function focusToolbar(editor: Editor): boolean {
  const button = editor.view.dom
    .closest('[data-agreement]')
    ?.querySelector<HTMLElement>('[role="toolbar"] button[tabindex="0"]');
  button?.focus();
  return button !== null && button !== undefined;
}

/** Alt-F10 goes from the text to the toolbar, as in other editors; Tab belongs to lists and tables. */
export const ToolbarKeys = Extension.create({
  name: 'toolbarKeys',

  addKeyboardShortcuts() {
    return { 'Alt-F10': () => focusToolbar(this.editor) };
  },
});
