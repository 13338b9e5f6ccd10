import { useEditorState, type Editor } from '@tiptap/react';
import { useMemo, useRef } from 'react';
import { insertActions, listActions } from './block-actions.ts';
import type { BubbleState } from './bubble-state.ts';
import type { EditorAction } from './editor-action.ts';
import { EditorButton } from './editor-button.tsx';
import { HighlightMenu } from './highlight-menu.tsx';
import { linkAction } from './link-action.ts';
import { StyleMenu } from './style-menu.tsx';
import { tableActions } from './table-actions.ts';
import { historyActions, markActions } from './text-actions.ts';
import classes from './toolbar.module.css';
import { useRovingFocus } from './use-roving-focus.ts';

function Group({
  editor,
  label,
  actions,
}: {
  editor: Editor;
  label: string;
  actions: readonly EditorAction[];
}) {
  return (
    <fieldset aria-label={label} className={classes['group']}>
      {actions.map((action) => (
        <EditorButton key={action.label} editor={editor} action={action} />
      ))}
    </fieldset>
  );
}

/** The one line of tools over an agreement. In a table it offers what changes the table. */
export function Toolbar({ editor, bubble }: { editor: Editor; bubble: BubbleState }) {
  const ref = useRef<HTMLDivElement>(null);
  const isInTable = useEditorState({ editor, selector: () => editor.isActive('table') });
  const link = useMemo(() => [linkAction(bubble)], [bubble]);
  const keyboard = useRovingFocus(ref, () => editor.commands.focus());
  return (
    // The toolbar itself takes no focus: it passes keys between its buttons.
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label="Formatting"
      className={classes['toolbar']}
      {...keyboard}
    >
      <div className={classes['line']}>
        <Group editor={editor} label="History" actions={historyActions} />
        <StyleMenu editor={editor} />
        <fieldset aria-label="Words" className={classes['group']}>
          {markActions.map((action) => (
            <EditorButton key={action.label} editor={editor} action={action} />
          ))}
          <HighlightMenu editor={editor} />
        </fieldset>
        <Group editor={editor} label="Links" actions={link} />
        <Group editor={editor} label="Lists" actions={listActions} />
        {isInTable ? (
          <Group editor={editor} label="Table" actions={tableActions} />
        ) : (
          <Group editor={editor} label="Insert" actions={insertActions} />
        )}
      </div>
    </div>
  );
}
