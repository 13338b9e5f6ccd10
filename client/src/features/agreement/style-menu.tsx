import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { headingLevels, type HeadingLevel } from '@entente/documents/agreement/block-nodes';
import { useEditorState, type Editor } from '@tiptap/react';
import { keepSelection } from './editor-button.tsx';
import { writeShortcut } from './shortcut.ts';
import classes from './toolbar.module.css';

function readLevel(editor: Editor): HeadingLevel | undefined {
  return headingLevels.find((level) => editor.isActive('heading', { level }));
}

/** Says whether the cursor is in text or in a heading, and changes it. */
export function StyleMenu({ editor }: { editor: Editor }) {
  const current = useEditorState({ editor, selector: () => readLevel(editor) });
  const name = current ? `Heading ${current}` : 'Text';
  return (
    <Menu position="bottom-start" returnFocus={false} onClose={() => editor.commands.focus()}>
      <Menu.Target>
        <UnstyledButton
          className={classes['style']}
          aria-label={`Style: ${name}`}
          onMouseDown={keepSelection}
        >
          <span>{name}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          rightSection={writeShortcut('Mod-Alt-0')}
          onClick={() => editor.chain().focus().setParagraph().run()}
        >
          Text
        </Menu.Item>
        {headingLevels.map((level) => (
          <Menu.Item
            key={level}
            rightSection={writeShortcut(`Mod-Alt-${level}`)}
            onClick={() => editor.chain().focus().setHeading({ level }).run()}
          >
            Heading {level}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
