// oxlint-disable jsx-a11y/role-supports-aria-props -- a description may stand on anything (ARIA 1.3, aria-description)
// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Facet } from '@entente/documents/register/view/facet';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { useState, type CSSProperties, type RefObject } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { columnOf } from './columns.ts';
import { HEAD_KEY } from './grid-focus.ts';
import { GridHead } from './grid-head.tsx';
import { GridLines } from './grid-lines.tsx';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-size.ts';
import classes from './register-grid.module.css';
import { toggleSort } from './sort-acts.ts';
import { useAside } from './use-aside.ts';
import { useEditEnd } from './use-edit-end.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import type { GridFocus } from './use-grid-focus.ts';
import { useGridKeys, type GridHands } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import type { GridWorld } from './use-grid-world.ts';
import type { RegisterView, Widths } from './use-register-view.ts';
import type { ShownRows } from './use-shown-rows.ts';

interface GridTableProps {
  readonly open: OpenDocument;
  readonly world: GridWorld;
  readonly view: RegisterView;
  readonly shown: ShownRows;
  readonly fields: readonly RiskField[];
  readonly focus: GridFocus;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isEditable: boolean;
  readonly openEntry: EntryId | undefined;
  readonly onOpen: (id: EntryId) => void;
  /** Goes to the line where a risk is begun. */
  readonly onNew: () => void;
  readonly onFilter: (facet: Facet) => void;
}

/** Widths stand in one place of the page, so that dragging an edge draws no row again. */
function measuresOf(fields: readonly RiskField[], widths: Widths): CSSProperties {
  const widthOf = (field: RiskField): string => `${widths[field] ?? columnOf(field).width}px`;
  return {
    '--grid-columns': fields.map(widthOf).join(' '),
    '--number-width': widthOf('number'),
    '--head-height': `${HEAD_HEIGHT}px`,
    '--row-height': `${ROW_HEIGHT}px`,
  } as CSSProperties;
}

/** The grid itself: head and rows, one stop of Tab, moved in by keys as a spreadsheet is. */
export function GridTable(props: GridTableProps) {
  const { open, world, view, shown, fields, focus, scroller, isEditable, onOpen, onNew } = props;
  const { rows } = shown;
  const [menuField, setMenuField] = useState<RiskField>();
  const hands: GridHands = {
    rows,
    fields,
    focus,
    ydoc: open.ydoc,
    isEditable,
    onOpen,
    onNew,
    onToggleGroup: shown.toggleGroup,
    onHead(field, act) {
      // The menu takes the focus: a Space that is let go in there would choose its first item.
      if (act === 'menu') addEventListener('keyup', () => setMenuField(field), { once: true });
      else view.change({ sort: toggleSort(view.settings.sort, field, act === 'add') });
    },
  };
  const onKeyDown = useGridKeys(hands);
  const pointer = useGridPointer(hands, open);
  const clipboard = useGridClipboard({
    ...hands,
    world,
    onAdded: ({ added }) => added.forEach((id) => shown.keep(id)),
  });
  const onDone = useEditEnd(hands);
  useAside(scroller);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells take the focus, one at a time
    <div
      ref={scroller}
      role="grid"
      aria-label="Risks"
      aria-description="Arrows move, Enter edits, Space opens. Escape, then Tab, leaves the grid."
      aria-rowcount={rows.length + 1}
      aria-colcount={fields.length}
      aria-readonly={!isEditable}
      className={classes.scroller}
      style={measuresOf(fields, view.widths)}
      onKeyDown={onKeyDown}
      {...pointer}
      {...clipboard}
    >
      <GridHead
        fields={fields}
        view={view}
        hasTrend={world.trends !== undefined}
        activeField={focus.active.key === HEAD_KEY ? focus.active.field : undefined}
        menuField={menuField}
        onMenu={setMenuField}
        onFilter={props.onFilter}
        onReturn={focus.go}
      />
      <GridLines
        open={open}
        world={world}
        view={view}
        shown={shown}
        fields={fields}
        focus={focus}
        scroller={scroller}
        isEditable={isEditable}
        openEntry={props.openEntry}
        onOpen={onOpen}
        onDone={onDone}
      />
    </div>
  );
}
