import type { Editor } from '@tiptap/core';
import type { Icon } from '@tabler/icons-react';

/** One button of the toolbar or of the floating menu. */
export interface EditorAction {
  /** A verb or the name of the format, as the tooltip and the screen reader say it. */
  readonly label: string;
  readonly icon: Icon;
  /** Such as `Mod-B`. */
  readonly keys?: string;
  /** Absent where the button is no switch. */
  readonly isActive?: (editor: Editor) => boolean;
  /** Absent where it is always possible. */
  readonly isPossible?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}
