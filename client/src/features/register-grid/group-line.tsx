// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { GroupRow } from './grid-rows.ts';
import classes from './register-grid.module.css';

interface GroupLineProps {
  readonly row: GroupRow;
  readonly label: string;
  readonly rowIndex: number;
  readonly top: number;
  readonly columns: number;
  readonly activeField: RiskField | undefined;
  readonly onToggle: (group: string) => void;
}

/** The line that heads a group: its name and how many are in it. Enter or a click folds it. */
export const GroupLine = memo(function GroupLine(props: GroupLineProps) {
  const { row, label, rowIndex, top, columns, activeField, onToggle } = props;
  const Icon = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={classes.row}
      data-row={row.key}
      data-group
      style={{ top }}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys of every cell */}
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        aria-expanded={row.isOpen}
        className={classes.wide}
        data-field={activeField ?? 'title'}
        tabIndex={activeField === undefined ? -1 : 0}
        onClick={() => onToggle(row.group)}
      >
        <span className={classes.groupWords}>
          <Icon size={16} aria-hidden />
          <b>{label}</b>
          <span className={classes.groupCount}>{row.count}</span>
        </span>
      </div>
    </div>
  );
});
