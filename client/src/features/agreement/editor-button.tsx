import { ActionIcon, Tooltip } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import type { EditorAction } from './editor-action.ts';
import { writeShortcut } from './shortcut.ts';
import classes from './toolbar.module.css';

/** Keeps the selection where it is while a button is pressed. */
export function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault();
}

/**
 * A button that does one thing to the text. It is never `disabled`: a button that stopped being possible under the
 * focus would throw the focus away.
 */
export function EditorButton({ editor, action }: { editor: Editor; action: EditorAction }) {
  const { isActive, isPossible } = useEditorState({
    editor,
    selector: () => ({
      isActive: action.isActive?.(editor),
      isPossible: action.isPossible?.(editor) ?? true,
    }),
  });
  const hint = action.keys ? `${action.label} (${writeShortcut(action.keys)})` : action.label;
  return (
    <Tooltip label={hint}>
      <ActionIcon
        className={classes['button']}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={action.label}
        aria-pressed={isActive}
        aria-disabled={!isPossible || undefined}
        data-active={isActive || undefined}
        onMouseDown={keepSelection}
        onClick={() => {
          if (isPossible) action.run(editor);
        }}
      >
        <action.icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
