import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import type { EditorAction } from './editor-action.ts';

function history(editor: Editor): UndoManager | undefined {
  const state: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(editor.state);
  return state?.undoManager;
}

/** Undo and redo of our own edits. */
export const historyActions: readonly EditorAction[] = [
  {
    label: 'Undo my last edit',
    icon: IconArrowBackUp,
    keys: 'Mod-Z',
    isPossible: (editor) => (history(editor)?.undoStack.length ?? 0) > 0,
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    label: 'Redo',
    icon: IconArrowForwardUp,
    keys: 'Mod-Shift-Z',
    isPossible: (editor) => (history(editor)?.redoStack.length ?? 0) > 0,
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** The formats of words. */
export const markActions: readonly EditorAction[] = [
  {
    label: 'Bold',
    icon: IconBold,
    keys: 'Mod-B',
    isActive: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    icon: IconItalic,
    keys: 'Mod-I',
    isActive: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Underline',
    icon: IconUnderline,
    keys: 'Mod-U',
    isActive: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    label: 'Strike through',
    icon: IconStrikethrough,
    keys: 'Mod-Shift-S',
    isActive: (editor) => editor.isActive('strike'),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
];
