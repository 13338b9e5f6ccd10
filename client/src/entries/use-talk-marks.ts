import type { TextName } from '@entente/protocol/anchor';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { showThreads } from '../editor/thread-marks.ts';
import { useEntryTalk } from './entry-talk.ts';

/** Shows in the editor of a rich text which of its words have threads. */
export function useTalkMarks(editor: Editor, name: TextName | undefined): void {
  const talk = useEntryTalk();
  const marks = name && talk?.marksOf(name);
  const chosen = talk?.chosen;
  const onOpen = talk?.open;
  useEffect(() => {
    if (editor.isDestroyed || !marks || !onOpen) return;
    showThreads(editor.view, { marks, chosen, onOpen });
  }, [editor, marks, chosen, onOpen]);
}
