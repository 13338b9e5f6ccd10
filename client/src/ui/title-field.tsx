import { title as titleSchema } from '@entente/protocol/api/names';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import classes from './title-field.module.css';

interface TitleFieldProps {
  readonly title: string;
  readonly label: string;
  /** Whether the person has just asked to rename, so that the field takes the focus. */
  readonly isFresh?: boolean;
  /** Resolves when the title is on the record. @throws when it is not; the words stay in the field */
  readonly onRename: (title: string) => Promise<unknown>;
  /** The field is done with: saved, restored or left. */
  readonly onDone?: () => void;
}

/** A title changed in place: Enter or leaving saves, Escape restores, and what is wrong is said underneath. */
export function TitleField({ title, label, isFresh = false, onRename, onDone }: TitleFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const wrongId = useId();

  useEffect(() => {
    if (isFresh) input.current?.select();
  }, [isFresh]);
  const stop = (): void => {
    setDraft(undefined);
    setWrong(undefined);
    onDone?.();
  };
  const save = async (): Promise<void> => {
    if (draft === undefined || draft.trim() === title) return stop();
    const checked = titleSchema.safeParse(draft);
    if (!checked.success) return setWrong(checked.error.issues[0]?.message);
    const sent = draft;
    try {
      await onRename(checked.data);
      setDraft((latest) => (latest === sent ? undefined : latest));
      setWrong(undefined);
      onDone?.();
    } catch (error) {
      setWrong(error instanceof Error ? `Not renamed. ${error.message}` : 'Not renamed.');
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
    // Leaving after the draft is gone: the blur below must not save what was restored.
    requestAnimationFrame(() => input.current?.blur());
  };

  return (
    <div className={classes.field}>
      <input
        ref={input}
        className={classes.input}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? wrongId : undefined}
        title={title}
        value={draft ?? title}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {wrong && (
        <div id={wrongId} role="alert" className={classes.wrong}>
          {wrong}
        </div>
      )}
    </div>
  );
}
