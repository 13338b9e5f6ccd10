import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil } from '@tabler/icons-react';

interface DocumentMenuProps {
  readonly title: string;
  readonly isArchived: boolean;
  readonly onRename: () => void;
  readonly onArchive: () => void;
  readonly onBringBack: () => void;
}

/** What can be done with one document of the list. */
export function DocumentMenu({ title, isArchived, onRename, onArchive, onBringBack }: DocumentMenuProps) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More for ${title}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
          Rename
        </Menu.Item>
        {isArchived ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={onBringBack}>
            Bring back
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={onArchive}>
            Archive
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
