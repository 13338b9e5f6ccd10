import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAt,
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { keyName } from '../../ui/key-name.ts';
import classes from './message.module.css';

interface Tool {
  /** As the schema calls it; empty for one that is no switch. */
  readonly name: string;
  readonly label: string;
  readonly keys: string;
  readonly Icon: Icon;
  readonly run: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    label: 'Bold',
    keys: 'B',
    Icon: IconBold,
    run: (at) => at.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    keys: 'I',
    Icon: IconItalic,
    run: (at) => at.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'List',
    keys: 'Shift 8',
    Icon: IconList,
    run: (at) => at.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    keys: 'Shift 7',
    Icon: IconListNumbers,
    run: (at) => at.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'code',
    label: 'Code',
    keys: 'E',
    Icon: IconCode,
    run: (at) => at.chain().focus().toggleMark('code').run(),
  },
];

/** What can be done to the words of a message. By keyboard each has its own keys, so that Tab goes on to the button that sends. */
export function MessageTools({ editor }: { editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: () => tools.filter(({ name }) => editor.isActive(name)).map(({ name }) => name),
  });
  return (
    <div role="toolbar" aria-label="Format of the message" className={classes.tools}>
      {tools.map(({ name, label, keys, Icon: Sign, run }) => (
        <Tooltip key={name} label={`${label} (${keyName('mod')} ${keys})`}>
          <ActionIcon
            tabIndex={-1}
            variant={active.includes(name) ? 'light' : 'subtle'}
            color="gray"
            size="sm"
            aria-label={label}
            aria-pressed={active.includes(name)}
            // The focus stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Sign size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label="Mention somebody (@)">
        <ActionIcon
          tabIndex={-1}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label="Mention somebody"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.chain().focus().insertContent('@').run()}
        >
          <IconAt size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
