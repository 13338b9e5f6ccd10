import { PLAIN_TEXT_LENGTH } from '@entente/documents/entries/plain-text';
import type { PresencePlace } from '@entente/protocol/presence';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type Ref } from 'react';
import { useMergedRef } from '@mantine/hooks';
import type * as Y from 'yjs';
import type { OpenDocument } from '../sync/open-document.ts';
import { bindPlainText } from './bind-plain-text.ts';
import { entryUndoOf } from './entry-undo.ts';
import { PlaceFrame } from './place-frame.tsx';
import classes from './plain-field.module.css';

interface PlainFieldProps {
  readonly open: OpenDocument;
  /** The shared text; undefined for an entry that lacks it, which nobody can write then. */
  readonly text: Y.XmlText | undefined;
  readonly label: string;
  readonly isEditable: boolean;
  readonly place: PresencePlace;
  readonly placeholder?: string;
  /** Adds to how it looks; a title is larger. */
  readonly className?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
  /** Enter, which puts no line into a plain text. */
  readonly onEnter?: () => void;
}

/** The browser's own history of a field knows nothing of what others wrote in it: its menu leads to ours. */
function redirectHistory(event: FormEvent<HTMLTextAreaElement>, undo: Y.UndoManager): void {
  const { inputType } = event.nativeEvent as InputEvent;
  if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
  event.preventDefault();
  if (inputType === 'historyUndo') undo.undo();
  else undo.redo();
}

/** A plain text of an entry, as long as it needs to be high, in which two people may write at once. */
export function PlainField(props: PlainFieldProps) {
  const { open, text, label, isEditable, place, placeholder, className = '', ref, onEnter } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(field, ref ?? null);
  useEffect(() => (field.current && text ? bindPlainText(field.current, text) : undefined), [text]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <PlaceFrame open={open} place={place}>
      <textarea
        ref={merged}
        data-shared-text
        rows={1}
        className={`${classes.field} ${className}`}
        aria-label={label}
        placeholder={placeholder}
        maxLength={PLAIN_TEXT_LENGTH}
        readOnly={!isEditable || text === undefined}
        spellCheck
        onBeforeInput={(event) => redirectHistory(event, entryUndoOf(open.ydoc))}
        onKeyDown={onKeyDown}
        onBlur={() => entryUndoOf(open.ydoc).stopCapturing()}
      />
    </PlaceFrame>
  );
}
