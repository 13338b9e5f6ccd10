// oxlint-disable jsx-a11y/role-supports-aria-props -- a gridcell may be read-only (ARIA 1.2, aria-readonly)
// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Risk } from '@entente/documents/register/risk';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { PresencePerson } from '@entente/protocol/presence';
import { IconArrowsSort, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type * as Y from 'yjs';
import { TalkCount } from '../../entries/field-talk.tsx';
import { firmInk } from '../../ui/firm-colour.ts';
import { CellContent } from './cell-content.tsx';
import { CellEditor, type EditEnd } from './cell-editor.tsx';
import { kindOf } from './columns.ts';
import classes from './register-grid.module.css';
import type { GridWorld } from './use-grid-world.ts';

interface GridCellProps {
  readonly risk: Risk;
  readonly field: RiskField;
  /** From 1. */
  readonly columnIndex: number;
  readonly world: GridWorld;
  readonly ydoc: Y.Doc;
  readonly isActive: boolean;
  readonly editing: { readonly isTyped: boolean } | undefined;
  readonly people: readonly PresencePerson[] | undefined;
  readonly isEditable: boolean;
  readonly isMisfit: boolean;
  readonly onDone: (end: EditEnd) => void;
  readonly onOpen: (id: EntryId) => void;
}

/** The colour of the first, the names of all; a name is words, so that colour never says it alone. */
function WhoIsHere({ people }: { people: readonly PresencePerson[] }) {
  return <span className={classes.here}>{people.map(({ name }) => name).join(', ')}</span>;
}

/** Takes a click, for the mouse alone: by keyboard it is Space in any cell of the row. */
function OpenButton({ risk, onOpen }: { risk: Risk; onOpen: (id: EntryId) => void }) {
  return (
    <button
      type="button"
      className={classes.open}
      tabIndex={-1}
      aria-label={`Open R-${risk.number ?? ''}`}
      title="Open (Space)"
      onClick={() => onOpen(risk.id)}
    >
      <IconLayoutSidebarRightExpand size={16} aria-hidden />
    </button>
  );
}

const isReadOnly = (field: RiskField, isEditable: boolean): boolean =>
  !isEditable || kindOf(field) === 'read' || kindOf(field) === 'rich';

/** One cell: what it says, who else is in it, and its editor while we are. */
export function GridCell(props: GridCellProps) {
  const { risk, field, columnIndex, world, ydoc, isActive, editing, people, isEditable, isMisfit } = props;
  const [first] = people ?? [];
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex}
      aria-readonly={isReadOnly(field, isEditable) || undefined}
      className={classes.cell}
      data-field={field}
      data-editing={editing !== undefined}
      data-busy={first !== undefined}
      style={first && ({ '--firm': firmInk(first.colour) } as CSSProperties)}
      tabIndex={isActive ? 0 : -1}
    >
      {editing ? (
        <CellEditor
          field={field}
          risk={risk}
          ydoc={ydoc}
          world={world}
          isTyped={editing.isTyped}
          onDone={props.onDone}
        />
      ) : (
        <>
          <CellContent field={field} risk={risk} world={world} />
          <TalkCount isButton entry={risk.id} {...(field !== 'number' && { field })} />
        </>
      )}
      {isMisfit && field === 'number' && (
        <span className={classes.misfit} title="No longer fits this view: goes when the list is sorted again">
          <IconArrowsSort size={14} role="img" aria-label="no longer fits this view" />
        </span>
      )}
      {field === 'title' && !editing && <OpenButton risk={risk} onOpen={props.onOpen} />}
      {people && people.length > 0 && <WhoIsHere people={people} />}
    </div>
  );
}
