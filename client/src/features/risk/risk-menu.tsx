import type { Risk } from '@entente/documents/register/risk';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconCircleCheck, IconDots, IconRotate } from '@tabler/icons-react';

interface RiskMenuProps {
  readonly risk: Risk;
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onMerge: () => void;
}

/** What can be done with a whole risk. It is closed, never deleted. */
export function RiskMenu({ risk, onClose, onReopen, onMerge }: RiskMenuProps) {
  const isClosed = risk.status === 'closed';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="More acts">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isClosed ? (
          <Menu.Item leftSection={<IconRotate size={16} />} onClick={onReopen}>
            Reopen
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconCircleCheck size={16} />} onClick={onClose}>
              Close risk
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={onMerge}>
              Merge into…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
