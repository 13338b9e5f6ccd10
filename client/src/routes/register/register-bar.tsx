import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../entries/entries-page.module.css';
import { registerViews, type RegisterViewName } from './register-search.ts';

interface RegisterBarProps {
  readonly view: RegisterViewName;
  readonly onView: (view: RegisterViewName) => void;
  /** Undefined for those who may not. */
  readonly onAdd: (() => void) | undefined;
  readonly menu: ReactNode;
}

const names: Readonly<Record<RegisterViewName, string>> = {
  grid: 'Grid',
  map: 'Heat map',
  premortem: 'Pre-mortem',
  import: 'Import',
};

/** Importing is something one does and leaves; the menu leads there. */
const views = registerViews
  .filter((value) => value !== 'import')
  .map((value) => ({ value, label: names[value] }));

/** How we look at our risks, a new one, and what else can be done with the register. */
export function RegisterBar({ view, onView, onAdd, menu }: RegisterBarProps) {
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label="View"
        withItemsBorders={false}
        data={views}
        value={view}
        onChange={(value) => onView(value as RegisterViewName)}
      />
      <span className={classes.rest} />
      {onAdd && (
        <Button size="compact-md" fz="sm" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          New risk
        </Button>
      )}
      {menu}
    </div>
  );
}
