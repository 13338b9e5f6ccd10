import type { RiskField } from '@entente/documents/register/view/risk-field';
import { Button, Menu } from '@mantine/core';
import { IconColumns3, IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { labelOf, looseFields } from './columns.ts';
import type { RegisterView } from './use-register-view.ts';

/** Which columns are shown. Moving and widening them is done in their heads. */
export function ColumnsMenu({ view, hasTrend }: { view: RegisterView; hasTrend: boolean }) {
  const { hidden } = view.settings;
  const toggle = (field: RiskField): void =>
    view.change({
      hidden: hidden.includes(field) ? hidden.filter((one) => one !== field) : [...hidden, field],
    });
  return (
    <Menu position="bottom-start" width={208} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns3 size={16} />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        {looseFields(view.settings, hasTrend).map((field) => {
          const isShown = !hidden.includes(field);
          return (
            <Menu.Item
              key={field}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={isShown ? <IconSquareCheck size={16} /> : <IconSquare size={16} />}
              onClick={() => toggle(field)}
            >
              {labelOf(field)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
