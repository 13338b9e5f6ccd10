import type { RiskField } from '@entente/documents/register/view/risk-field';
import { riskFields } from '@entente/documents/register/view/risk-field';
import type { SortBy } from '@entente/documents/register/view/view-settings';
import { Button, Menu } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { labelOf } from './columns.ts';
import { sortWords, toggleSort } from './sort-acts.ts';

interface SortMenuProps {
  readonly sort: readonly SortBy[];
  readonly hasTrend: boolean;
  readonly onSort: (sort: readonly SortBy[]) => void;
}

/** The direction of a column and its place among several, in words. */
function stateOf(sort: readonly SortBy[], field: RiskField): string {
  const at = sort.findIndex((one) => one.field === field);
  const one = sort[at];
  if (!one) return '';
  const [up, down] = sortWords(field);
  const place = sort.length > 1 ? `${at + 1}. ` : '';
  return place + (one.isDescending ? down : up);
}

/** What the rows are sorted by, several columns one after the other. */
export function SortMenu({ sort, hasTrend, onSort }: SortMenuProps) {
  const [first] = sort;
  const more = sort.length > 1 ? ` +${sort.length - 1}` : '';
  return (
    <Menu position="bottom-start" width={280} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconArrowsSort size={16} />}>
          {first ? `Sort: ${labelOf(first.field)}${more}` : 'Sort'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        <Menu.Item disabled={sort.length === 0} onClick={() => onSort([])}>
          As they were raised
        </Menu.Item>
        <Menu.Divider />
        {riskFields
          .filter((field) => hasTrend || field !== 'trend')
          .map((field) => (
            <Menu.Item
              key={field}
              rightSection={<span>{stateOf(sort, field)}</span>}
              onClick={() => onSort(toggleSort(sort, field, true))}
            >
              {labelOf(field)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
