import type { Register } from '@entente/documents/register/risk';
import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCategory, IconDots, IconFileDownload, IconFileUpload, IconPlus } from '@tabler/icons-react';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { downloadRegisterCsv } from '../../features/entry-import/download-register-csv.ts';
import { useToday } from '../../ui/use-today.ts';
import classes from '../entries/entries-page.module.css';
import { registerViews, type RegisterViewName } from './register-search.ts';

interface RegisterBarProps {
  readonly view: RegisterViewName;
  readonly onView: (view: RegisterViewName) => void;
  /** Undefined for those who may not. */
  readonly onAdd: (() => void) | undefined;
  readonly onEditCategories: (() => void) | undefined;
  readonly onImport: (() => void) | undefined;
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

type MoreProps = Pick<RegisterBarProps, 'onEditCategories' | 'onImport' | 'register' | 'world' | 'title'>;

function More({ onEditCategories, onImport, register, world, title }: MoreProps) {
  const today = useToday();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for our risks">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onEditCategories && (
          <Menu.Item leftSection={<IconCategory size={16} />} onClick={onEditCategories}>
            Edit categories
          </Menu.Item>
        )}
        {onImport && (
          <Menu.Item leftSection={<IconFileUpload size={16} />} onClick={onImport}>
            Import risks from CSV
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconFileDownload size={16} />}
          onClick={() => downloadRegisterCsv({ register, people: world, title, day: today })}
        >
          Download as CSV
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** How we look at our risks, a new one, and what else can be done with the register. */
export function RegisterBar({ view, onView, onAdd, ...more }: RegisterBarProps) {
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
      <More {...more} />
    </div>
  );
}
