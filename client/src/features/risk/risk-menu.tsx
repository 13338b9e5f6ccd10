import type { Risk } from '@entente/documents/register/risk';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconCircleCheck, IconDots, IconHistory, IconRotate } from '@tabler/icons-react';

interface RiskMenuProps {
  readonly risk: Risk;
  readonly isEditable: boolean;
  readonly onHistory: () => void;
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onMerge: () => void;
}

function Edits({ risk, onClose, onReopen, onMerge }: Omit<RiskMenuProps, 'isEditable' | 'onHistory'>) {
  if (risk.status === 'closed')
    return (
      <Menu.Item leftSection={<IconRotate size={16} />} onClick={onReopen}>
        Reopen
      </Menu.Item>
    );
  return (
    <>
      <Menu.Item leftSection={<IconCircleCheck size={16} />} onClick={onClose}>
        Close risk
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={onMerge}>
        Merge into…
      </Menu.Item>
    </>
  );
}

/** What can be done with a whole risk. It is closed, never deleted; its history can be read by everybody. */
export function RiskMenu({ isEditable, onHistory, ...edits }: RiskMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="More acts">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isEditable && <Edits {...edits} />}
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={onHistory}>
          History of this risk
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
