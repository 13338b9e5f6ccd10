import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { keyName } from '../ui/key-name.ts';

interface Tool {
  readonly label: string;
  /** Beside Ctrl or ⌘. */
  readonly keys: string;
  readonly Icon: Icon;
  readonly run: (editor: Editor) => void;
}

/** Marks and lists, by their names in the schema. */
const tools = {
  bold: {
    label: 'Bold',
    keys: 'B',
    Icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  italic: {
    label: 'Italic',
    keys: 'I',
    Icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  underline: {
    label: 'Underline',
    keys: 'U',
    Icon: IconUnderline,
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  strike: {
    label: 'Strike through',
    keys: 'Shift S',
    Icon: IconStrikethrough,
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  code: {
    label: 'Code',
    keys: 'E',
    Icon: IconCode,
    run: (editor) => editor.chain().focus().toggleMark('code').run(),
  },
  bulletList: {
    label: 'List',
    keys: 'Shift 8',
    Icon: IconList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    label: 'Numbered list',
    keys: 'Shift 7',
    Icon: IconListNumbers,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;

interface FormatButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly Icon: Icon;
  /** Left out of what is no switch. */
  readonly isOn?: boolean;
  readonly onPress: () => void;
}

/** A button that leaves the focus in the text. By keyboard each has its own keys: Tab goes on and not through the buttons. */
export function FormatButton({ label, hint, Icon: Sign, isOn, onPress }: FormatButtonProps) {
  return (
    <Tooltip label={hint}>
      <ActionIcon
        tabIndex={-1}
        variant={isOn === true ? 'light' : 'subtle'}
        color="gray"
        size="sm"
        aria-label={label}
        aria-pressed={isOn}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        <Sign size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface FormatToolsProps {
  readonly editor: Editor;
  /** Such as *Format of the message*, as a screen reader says it. */
  readonly label: string;
  readonly names: readonly ToolName[];
  readonly className: string | undefined;
  /** Behind the others. */
  readonly children?: ReactNode;
}

/** Buttons of marks and lists, which show what holds at the caret. */
export function FormatTools({ editor, label, names, className, children }: FormatToolsProps) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => names.filter((name) => current.isActive(name)),
  });
  return (
    <div role="toolbar" aria-label={label} className={className}>
      {names.map((name) => (
        <FormatButton
          key={name}
          label={tools[name].label}
          hint={`${tools[name].label} (${keyName('mod')} ${tools[name].keys})`}
          Icon={tools[name].Icon}
          isOn={active.includes(name)}
          onPress={() => tools[name].run(editor)}
        />
      ))}
      {children}
    </div>
  );
}
