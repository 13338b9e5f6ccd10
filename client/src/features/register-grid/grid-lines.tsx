// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table's own elements cannot be drawn row by row as they come into sight
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { EditEnd } from './cell-editor.tsx';
import { EntryLine } from './entry-line.tsx';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-size.ts';
import { GroupLine } from './group-line.tsx';
import classes from './register-grid.module.css';
import type { GridFocus } from './use-grid-focus.ts';
import type { GridWorld } from './use-grid-world.ts';
import { usePeopleInRows } from './use-people-in-rows.ts';
import type { RegisterView } from './use-register-view.ts';
import type { ShownRows } from './use-shown-rows.ts';
import { facetValueWords } from './words.ts';

interface GridLinesProps {
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
  readonly onDone: (end: EditEnd) => void;
}

/** Rows drawn beyond what is in sight, to each side. */
const OVERSCAN = 8;

/** The rows in sight, and always the one that the reader is in, so that the focus never goes with a row. */
function useRowsInSight(
  count: number,
  activeIndex: number,
  scroller: RefObject<HTMLDivElement | null>,
): readonly number[] {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const isAway = activeIndex >= 0 && activeIndex < range.count && !indexes.includes(activeIndex);
      return isAway ? [...indexes, activeIndex].toSorted((a, b) => a - b) : indexes;
    },
    [activeIndex],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: HEAD_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  return virtualizer.getVirtualItems().map(({ index }) => index);
}

/** The rows of the grid, as far as they are in sight. */
export function GridLines(props: GridLinesProps) {
  const { open, world, view, shown, fields, focus, scroller, isEditable, openEntry, onOpen, onDone } = props;
  const { rows, unsettled } = shown;
  const { active, activeIndex, editing } = focus;
  const people = usePeopleInRows(open);
  const indexes = useRowsInSight(rows.length, activeIndex, scroller);
  return (
    <div role="rowgroup" className={classes.rows} style={{ height: rows.length * ROW_HEIGHT }}>
      {indexes.map((index) => {
        const row = rows[index];
        if (!row) return null;
        const line = {
          rowIndex: index + 2,
          top: index * ROW_HEIGHT,
          activeField: row.key === active.key ? active.field : undefined,
        };
        return row.kind === 'group' ? (
          <GroupLine
            key={row.key}
            {...line}
            row={row}
            columns={fields.length}
            label={facetValueWords(view.settings.group ?? 'category', row.group, world)}
            onToggle={shown.toggleGroup}
          />
        ) : (
          <EntryLine
            key={row.key}
            {...line}
            entry={row.entry}
            fields={fields}
            world={world}
            ydoc={open.ydoc}
            editing={editing?.key === row.key ? editing : undefined}
            people={people.get(row.key)}
            isEditable={isEditable}
            isOpen={row.key === openEntry}
            isMisfit={unsettled.misfits.has(row.key)}
            onDone={onDone}
            onOpen={onOpen}
          />
        );
      })}
    </div>
  );
}
