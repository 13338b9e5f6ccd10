// oxlint-disable jsx-a11y/role-supports-aria-props -- a gridcell may be read-only (ARIA 1.2, aria-readonly)
// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { UnreadableEntry } from '@entente/documents/entries/unreadable';
import type { Risk } from '@entente/documents/register/risk';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { PresencePerson } from '@entente/protocol/presence';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import type * as Y from 'yjs';
import type { EditEnd } from './cell-editor.tsx';
import { GridCell } from './grid-cell.tsx';
import classes from './register-grid.module.css';
import type { GridWorld } from './use-grid-world.ts';

/** Who else is in a row, by field. */
export type PeopleInRow = ReadonlyMap<string, readonly PresencePerson[]>;

interface EntryLineProps {
  readonly entry: Risk | UnreadableEntry;
  /** From 1, the head being 1. */
  readonly rowIndex: number;
  /** Pixels from the top. */
  readonly top: number;
  readonly fields: readonly RiskField[];
  readonly world: GridWorld;
  readonly ydoc: Y.Doc;
  /** The column that Tab comes to, when it is in this row. */
  readonly activeField: RiskField | undefined;
  readonly editing: { readonly field: RiskField; readonly isTyped: boolean } | undefined;
  readonly people: PeopleInRow | undefined;
  readonly isEditable: boolean;
  /** Whether the panel shows it. */
  readonly isOpen: boolean;
  /** Whether the view would not show it any more. */
  readonly isMisfit: boolean;
  readonly onDone: (end: EditEnd) => void;
  readonly onOpen: (id: EntryId) => void;
}

/** One entry. Drawn again only when something of it has changed, so that a keystroke costs one row. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry, rowIndex, top, fields, activeField, editing, people, isOpen, isMisfit } = props;
  if (entry.kind === 'unreadable') return <UnreadableLine {...props} entry={entry} />;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isOpen}
      className={classes.row}
      data-row={entry.id}
      data-closed={entry.status === 'closed'}
      data-misfit={isMisfit}
      data-here={people !== undefined}
      style={{ top }}
    >
      {fields.map((field, at) => (
        <GridCell
          key={field}
          {...props}
          risk={entry}
          field={field}
          columnIndex={at + 1}
          isActive={field === activeField}
          editing={editing?.field === field ? editing : undefined}
          people={people?.get(field)}
        />
      ))}
    </div>
  );
});

function UnreadableLine(props: EntryLineProps & { readonly entry: UnreadableEntry }) {
  const { entry, rowIndex, top, fields, activeField } = props;
  return (
    <div role="row" aria-rowindex={rowIndex} className={classes.row} data-row={entry.id} style={{ top }}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={fields.length}
        aria-readonly
        className={classes.wide}
        data-field={activeField ?? 'title'}
        data-unreadable
        tabIndex={activeField === undefined ? -1 : 0}
      >
        <IconAlertTriangle size={16} aria-hidden />
        <span className={classes.number}>{entry.number === undefined ? '…' : `R-${entry.number}`}</span>
        <span className={classes.words}>This risk cannot be read. {entry.why}</span>
      </div>
    </div>
  );
}
