// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { Facet } from '@entente/documents/register/view/facet';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react';
import { memo, useState, type DragEvent, type ReactNode } from 'react';
import { ColumnEdge } from './column-edge.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { frozenFields, labelOf, looseFields, moveField } from './columns.ts';
import { HEAD_KEY, type CellAt } from './grid-focus.ts';
import classes from './register-grid.module.css';
import { toggleSort } from './sort-acts.ts';
import type { RegisterView } from './use-register-view.ts';

interface GridHeadProps {
  readonly fields: readonly RiskField[];
  readonly view: RegisterView;
  readonly hasTrend: boolean;
  /** The column that Tab comes to, when the head is where the reader is. */
  readonly activeField: RiskField | undefined;
  /** The column whose menu is open. */
  readonly menuField: RiskField | undefined;
  readonly onMenu: (field: RiskField | undefined) => void;
  readonly onFilter: (facet: Facet) => void;
  readonly onReturn: (cell: CellAt) => void;
}

const DRAGGED = 'application/x-entente-column';

/** Which way a column sorts, and as which one, when there are several. */
function SortSign({ field, view }: { field: RiskField; view: RegisterView }) {
  const { sort } = view.settings;
  const at = sort.findIndex((one) => one.field === field);
  const one = sort[at];
  if (!one) return null;
  const Icon = one.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <span className={classes.sortSign} aria-hidden>
      <Icon size={14} />
      {sort.length > 1 && at + 1}
    </span>
  );
}

function ariaSort({ settings }: RegisterView, field: RiskField): 'ascending' | 'descending' | undefined {
  const one = settings.sort.find((sorted) => sorted.field === field);
  return one && (one.isDescending ? 'descending' : 'ascending');
}

function MenuButton({ field, children, ...props }: { field: RiskField; children?: ReactNode }) {
  return (
    <button
      {...props}
      type="button"
      className={classes.headMenu}
      tabIndex={-1}
      data-menu
      aria-label={`Column ${labelOf(field)}`}
    >
      <IconChevronDown size={14} aria-hidden />
      {children}
    </button>
  );
}

/** The names of the columns. A click sorts, with Shift by this one too; dragging moves; the arrow opens what else there is. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { fields, view, hasTrend, activeField, menuField, onMenu, onFilter, onReturn } = props;
  const [over, setOver] = useState<RiskField>();
  const onDrop = (event: DragEvent, to: RiskField): void => {
    const moved = event.dataTransfer.getData(DRAGGED) as RiskField;
    setOver(undefined);
    if (fields.includes(moved))
      view.change({ order: moveField(looseFields(view.settings, hasTrend), moved, to) });
  };
  const close = (field: RiskField): void => {
    onMenu(undefined);
    onReturn({ key: HEAD_KEY, field });
  };
  return (
    <div role="row" aria-rowindex={1} className={classes.head} data-row={HEAD_KEY}>
      {fields.map((field, at) => {
        const isLoose = !frozenFields.includes(field);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys of every cell
          <div
            key={field}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={ariaSort(view, field)}
            className={classes.headCell}
            data-field={field}
            data-over={over === field}
            tabIndex={activeField === field ? 0 : -1}
            draggable={isLoose}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, field)}
            onDragOver={(event) => {
              if (!isLoose || !event.dataTransfer.types.includes(DRAGGED)) return;
              event.preventDefault();
              setOver(field);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => onDrop(event, field)}
            onClick={({ currentTarget, target, shiftKey }) => {
              // React lets clicks in the menu, which stands elsewhere in the page, bubble up to here.
              if (!(target instanceof Node && currentTarget.contains(target))) return;
              if (target instanceof Element && target.closest('[data-menu]')) onMenu(field);
              else view.change({ sort: toggleSort(view.settings.sort, field, shiftKey) });
            }}
          >
            <span className={classes.headWords}>{labelOf(field)}</span>
            <SortSign field={field} view={view} />
            {menuField === field ? (
              <Menu opened onClose={() => close(field)} position="bottom-start" width={208}>
                <Menu.Target>
                  <MenuButton field={field} />
                </Menu.Target>
                <ColumnMenu field={field} view={view} hasTrend={hasTrend} onFilter={onFilter} />
              </Menu>
            ) : (
              <MenuButton field={field} />
            )}
            <ColumnEdge field={field} view={view} />
          </div>
        );
      })}
    </div>
  );
});
