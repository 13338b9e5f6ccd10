import type { Facet } from '@entente/documents/register/view/facet';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { Menu } from '@mantine/core';
import {
  IconArrowBarBoth,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconEyeOff,
  IconFilter,
} from '@tabler/icons-react';
import { columnOf, frozenFields, looseFields, MAX_WIDTH, MIN_WIDTH, moveField } from './columns.ts';
import { sortBy, sortWords } from './sort-acts.ts';
import type { RegisterView } from './use-register-view.ts';

/** The facet that filters by what a column shows. */
const facetsOfFields: Readonly<Partial<Record<RiskField, Facet>>> = {
  category: 'category',
  likelihood: 'likelihood',
  impact: 'impact',
  score: 'level',
  response: 'response',
  owner: 'owner',
  raisedBy: 'raisedBy',
  dueOn: 'due',
  reviewOn: 'review',
  status: 'status',
  links: 'links',
};

/** Pixels by which a column grows or shrinks at one stroke. */
const STRIDE = 40;

interface ColumnMenuProps {
  readonly field: RiskField;
  readonly view: RegisterView;
  readonly hasTrend: boolean;
  readonly onFilter: (facet: Facet) => void;
}

function MoveItems({ field, view, hasTrend }: Omit<ColumnMenuProps, 'onFilter'>) {
  const loose = looseFields(view.settings, hasTrend);
  const at = loose.indexOf(field);
  if (at === -1) return null;
  const shown = loose.filter((one) => one === field || !view.settings.hidden.includes(one));
  const place = shown.indexOf(field);
  const before = shown[place - 1];
  const after = shown[place + 1];
  const move = (moved: RiskField, to: RiskField): void => view.change({ order: moveField(loose, moved, to) });
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowLeft size={16} />}
        disabled={before === undefined}
        onClick={() => before && move(field, before)}
      >
        Move to the left
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={16} />}
        disabled={after === undefined}
        onClick={() => after && move(after, field)}
      >
        Move to the right
      </Menu.Item>
    </>
  );
}

/** What can be done with a column: everything that the mouse does in its head, for the keyboard too. */
export function ColumnMenu({ field, view, hasTrend, onFilter }: ColumnMenuProps) {
  const { settings, widths } = view;
  const [up, down] = sortWords(field);
  const width = widths[field] ?? columnOf(field).width;
  const facet = facetsOfFields[field];
  const widen = (by: number): void =>
    view.setWidth(field, Math.min(Math.max(width + by, MIN_WIDTH), MAX_WIDTH));
  return (
    <Menu.Dropdown>
      <Menu.Item
        leftSection={<IconArrowUp size={16} />}
        onClick={() => view.change({ sort: sortBy(field, false) })}
      >
        {up}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={16} />}
        onClick={() => view.change({ sort: sortBy(field, true) })}
      >
        {down}
      </Menu.Item>
      {facet && (
        <Menu.Item leftSection={<IconFilter size={16} />} onClick={() => onFilter(facet)}>
          Filter by this
        </Menu.Item>
      )}
      <Menu.Divider />
      <MoveItems field={field} view={view} hasTrend={hasTrend} />
      <Menu.Item
        leftSection={<IconArrowBarBoth size={16} />}
        closeMenuOnClick={false}
        onClick={() => widen(STRIDE)}
      >
        Make wider
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowBarBoth size={16} />}
        closeMenuOnClick={false}
        onClick={() => widen(-STRIDE)}
      >
        Make narrower
      </Menu.Item>
      {!frozenFields.includes(field) && (
        <Menu.Item
          leftSection={<IconEyeOff size={16} />}
          onClick={() => view.change({ hidden: [...settings.hidden, field] })}
        >
          Hide this column
        </Menu.Item>
      )}
    </Menu.Dropdown>
  );
}
