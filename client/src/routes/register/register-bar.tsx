import type { Register } from '@entente/documents/register/risk';
import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCategory, IconDots, IconPlus } from '@tabler/icons-react';
import type { EntryWorld } from '../../entries/entry-world.ts';
import classes from '../entries/entries-page.module.css';
import { registerViews, type RegisterViewName } from './register-search.ts';

interface RegisterBarProps {
  readonly view: RegisterViewName;
  readonly onView: (view: RegisterViewName) => void;
  /** Undefined for those who may not. */
  readonly onAdd: (() => void) | undefined;
  readonly onEditCategories: (() => void) | undefined;
  readonly register: Register;
  readonly world: EntryWorld;
  readonly title: string;
}

const names: Readonly<Record<RegisterViewName, string>> = {
  grid: 'Grid',
  map: 'Heat map',
  premortem: 'Pre-mortem',
};

const views = registerViews.map((value) => ({ value, label: names[value] }));

/** How we look at our risks, a new one, and what else can be done with the register. */
export function RegisterBar({ view, onView, onAdd, onEditCategories }: RegisterBarProps) {
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label="View"
        withItemsBorders={false}
        data={views}
        value={view}
        onChange={(value) => onView(value)}
      />
      <span />
      {onAdd && (
        <Button size="compact-md" fz="sm" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          New risk
        </Button>
      )}
      {onEditCategories && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for our risks">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCategory size={16} />} onClick={onEditCategories}>
              Edit categories
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
