import { IconLink } from '@tabler/icons-react';
import type { BubbleState } from './bubble-state.ts';
import type { EditorAction } from './editor-action.ts';

/** The button that opens the address field at the selection. */
export function linkAction(bubble: BubbleState): EditorAction {
  return {
    label: 'Link',
    icon: IconLink,
    keys: 'Mod-Shift-K',
    isActive: (editor) => editor.isActive('link'),
    isPossible: (editor) => !editor.state.selection.empty || editor.isActive('link'),
    run: (editor) => void bubble.editLink(editor),
  };
}
