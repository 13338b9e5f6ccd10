import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconHighlight, IconHighlightOff } from '@tabler/icons-react';
import { highlightColours } from '@entente/documents/agreement/highlight-colours';
import { useEditorState, type Editor } from '@tiptap/react';
import { keepSelection } from './editor-button.tsx';
import menus from './menus.module.css';
import classes from './toolbar.module.css';

const names = { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink' } as const;

/** The palette of highlights. */
export function HighlightMenu({ editor }: { editor: Editor }) {
  const isActive = useEditorState({ editor, selector: () => editor.isActive('highlight') });
  return (
    <Menu position="bottom-start" returnFocus={false} onClose={() => editor.commands.focus()}>
      <Menu.Target>
        <Tooltip label="Highlight">
          <ActionIcon
            className={classes['button']}
            variant="subtle"
            color="gray"
            size={32}
            aria-label="Highlight"
            data-active={isActive || undefined}
            onMouseDown={keepSelection}
          >
            <IconHighlight size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {highlightColours.map((color) => (
          <Menu.Item
            key={color}
            leftSection={
              <span
                className={menus['swatch']}
                style={{ ['--highlight' as string]: `var(--agreement-highlight-${color})` }}
              />
            }
            onClick={() => editor.chain().focus().setHighlight({ color }).run()}
          >
            {names[color]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconHighlightOff size={16} stroke={1.6} aria-hidden />}
          onClick={() => editor.chain().focus().unsetHighlight().run()}
        >
          Remove highlight
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
