import type { Editor } from '@tiptap/react';
import { FormatTools, type ToolName } from '../editor/format-tools.tsx';
import classes from './rich-field.module.css';

const names: readonly ToolName[] = ['bold', 'italic', 'underline', 'strike', 'bulletList', 'orderedList'];

/** The marks and lists of a rich text, in sight while the focus is in it. */
export function RichTools({ editor, label }: { editor: Editor; label: string }) {
  return (
    <FormatTools
      editor={editor}
      label={`Format of the ${label.toLowerCase()}`}
      names={names}
      className={classes.tools}
    />
  );
}
