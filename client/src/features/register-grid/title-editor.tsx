import { findElement } from '@entente/documents/entries/entry-id';
import { PLAIN_TEXT_LENGTH, plainTextOf } from '@entente/documents/entries/plain-text';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { bindPlainText } from '../../entries/bind-plain-text.ts';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import type { EditorProps } from './cell-editor.tsx';
import { readEndKey } from './edit-keys.ts';
import classes from './register-grid.module.css';

/**
 * The title as shared text: every letter goes to the others as it is typed, so ending the edit in whatever way keeps it.
 * A letter that opened it is put at the end: nobody's words are replaced by a stray key.
 */
export function TitleEditor({ risk, ydoc, onDone }: EditorProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = findElement(ydoc, risk.id, 'risk');
    const text = element && plainTextOf(element, 'title');
    const input = field.current;
    if (!input || !text) return undefined;
    entryUndoOf(ydoc).stopCapturing();
    const end = bindPlainText(input, text);
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
    return () => {
      end();
      entryUndoOf(ydoc).stopCapturing();
    };
  }, [ydoc, risk.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const end = event.nativeEvent.isComposing ? undefined : readEndKey(event);
    if (end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onDone(end);
  };
  return (
    <input
      ref={field}
      className={classes.input}
      data-shared-text
      aria-label="Title"
      maxLength={PLAIN_TEXT_LENGTH}
      spellCheck
      onKeyDown={onKeyDown}
      onBlur={() => onDone('away')}
    />
  );
}
