import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { keyName } from '../ui/key-name.ts';
import classes from './rich-field.module.css';

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly keys: string;
  readonly Icon: typeof IconBold;
  readonly run: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    label: 'Bold',
    keys: 'B',
    Icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    keys: 'I',
    Icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'underline',
    label: 'Underline',
    keys: 'U',
    Icon: IconUnderline,
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'strike',
    label: 'Strike through',
    keys: 'Shift S',
    Icon: IconStrikethrough,
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: 'bulletList',
    label: 'List',
    keys: 'Shift 8',
    Icon: IconList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    keys: 'Shift 7',
    Icon: IconListNumbers,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

/**
 * The marks and lists of a rich text, in sight while the focus is in it. By keyboard each has its own keys, so that Tab goes
 * from field to field and not through the buttons.
 */
export function RichTools({ editor, label }: { editor: Editor; label: string }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools.filter(({ name }) => current.isActive(name)).map(({ name }) => name),
  });
  return (
    <div role="toolbar" aria-label={`Format of the ${label.toLowerCase()}`} className={classes.tools}>
      {tools.map(({ name, label: does, keys, Icon, run }) => (
        <Tooltip key={name} label={`${does} (${keyName('mod')} ${keys})`}>
          <ActionIcon
            tabIndex={-1}
            variant={active.includes(name) ? 'light' : 'subtle'}
            color="gray"
            size="sm"
            aria-label={does}
            aria-pressed={active.includes(name)}
            // The focus stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
