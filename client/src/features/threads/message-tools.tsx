import { IconAt } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { FormatButton, FormatTools, type ToolName } from '../../editor/format-tools.tsx';
import classes from './message.module.css';

const names: readonly ToolName[] = ['bold', 'italic', 'bulletList', 'orderedList', 'code'];

/** What can be done to the words of a message. */
export function MessageTools({ editor }: { editor: Editor }) {
  return (
    <FormatTools editor={editor} label="Format of the message" names={names} className={classes.tools}>
      <FormatButton
        label="Mention somebody"
        hint="Mention somebody (@)"
        Icon={IconAt}
        onPress={() => editor.chain().focus().insertContent('@').run()}
      />
    </FormatTools>
  );
}
