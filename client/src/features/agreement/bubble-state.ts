import type { Editor } from '@tiptap/core';
import { CellSelection } from '@tiptap/pm/tables';
import { createLive } from '../../sync/live.ts';
import type { Live } from '../../sync/open-document.ts';

/** The menu that floats at a selection: where it is drawn, and whether a link is being edited in it. */
export class BubbleState {
  readonly element: HTMLElement = document.createElement('div');
  #isForReaders = false;
  readonly #isEditingLink = createLive(false);

  get isEditingLink(): Live<boolean> {
    return this.#isEditingLink;
  }

  /** Whether somebody who may not type is offered something for selected words. */
  get isForReaders(): boolean {
    return this.#isForReaders;
  }

  offerToReaders(isOffered: boolean): void {
    this.#isForReaders = isOffered;
  }

  /** Opens the address field at the cursor or the selection; for nothing selected outside a link there is nothing to link. */
  editLink(editor: Editor): boolean {
    if (!editor.isEditable || (editor.state.selection.empty && !editor.isActive('link'))) return false;
    if (editor.isActive('link')) editor.commands.extendMarkRange('link');
    this.#isEditingLink.write(true);
    editor.view.dispatch(editor.state.tr.setMeta('bubbleMenu', 'show'));
    return true;
  }

  /** Closes the address field and gives the focus back to the text. */
  leaveLink(editor: Editor): void {
    this.#isEditingLink.write(false);
    editor.commands.focus();
  }

  /** Closes the address field because the focus went back to the text by itself. */
  forgetLink(): void {
    this.#isEditingLink.write(false);
  }

  /** Closes the whole menu because the focus went elsewhere on the page. */
  dismiss(editor: Editor): void {
    this.#isEditingLink.write(false);
    editor.view.dispatch(editor.state.tr.setMeta('bubbleMenu', 'hide'));
  }
}

function hasSelectedText({ state }: Editor): boolean {
  const { selection, doc } = state;
  if (selection.empty || selection instanceof CellSelection) return false;
  return doc.textBetween(selection.from, selection.to, ' ').trim() !== '';
}

/** Whether the floating menu has something to offer: text is selected, or the cursor stands in a link. */
export function shouldShowBubble(editor: Editor, bubble: BubbleState): boolean {
  if (!editor.isEditable) return bubble.isForReaders && hasSelectedText(editor);
  const isInMenu = bubble.element.contains(document.activeElement);
  if (!editor.isFocused && !isInMenu) return false;
  return bubble.isEditingLink.read() || hasSelectedText(editor) || editor.isActive('link');
}
