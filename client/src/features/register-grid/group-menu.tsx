import { groupings, type Grouping } from '@entente/documents/register/view/facet';
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLayoutList } from '@tabler/icons-react';
import { groupLabels } from './words.ts';

interface GroupMenuProps {
  readonly group: Grouping | undefined;
  readonly onGroup: (group: Grouping | undefined) => void;
}

/** What the rows are grouped by. */
export function GroupMenu({ group, onGroup }: GroupMenuProps) {
  const check = (isChosen: boolean) => (isChosen ? <IconCheck size={16} /> : null);
  return (
    <Menu position="bottom-start" width={208}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconLayoutList size={16} />}>
          {group === undefined ? 'Group' : `Group: ${groupLabels[group]}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={check(group === undefined)} onClick={() => onGroup(undefined)}>
          No groups
        </Menu.Item>
        <Menu.Divider />
        {groupings.map((one) => (
          <Menu.Item key={one} rightSection={check(one === group)} onClick={() => onGroup(one)}>
            {groupLabels[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
