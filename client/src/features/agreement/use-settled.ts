import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';

/** Longer than the pause between two keys, so that nothing is worked out while somebody types. */
const settledMs = 250;

/**
 * What `read` finds in the editor, read again when typing or selecting pauses; `empty` while there is no editor.
 * `read` must not change from one drawing to the next.
 */
export function useSettled<T>(editor: Editor | null, read: (editor: Editor) => T, empty: T): T {
  const [value, setValue] = useState(empty);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const look = () => {
      if (!editor.isDestroyed) setValue((before) => keepIfSame(before, read(editor)));
    };
    const wait = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(look, settledMs);
    };
    look();
    editor.on('update', wait);
    editor.on('selectionUpdate', wait);
    return () => {
      clearTimeout(timer.current);
      editor.off('update', wait);
      editor.off('selectionUpdate', wait);
    };
  }, [editor, read]);
  return value;
}

function keepIfSame<T>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
