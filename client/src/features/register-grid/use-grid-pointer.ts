import { useEffect, useRef, type FocusEvent, type MouseEvent } from 'react';
import { leavePlace, setPlace } from '../../entries/entry-place.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { kindOf } from './columns.ts';
import { cellOf, HEAD_KEY, type CellAt } from './grid-focus.ts';
import type { GridHands } from './use-grid-keys.ts';

interface GridPointer {
  readonly onMouseDown: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

const isSameCell = (a: CellAt | undefined, b: CellAt | undefined): boolean =>
  a !== undefined && a.key === b?.key && a.field === b.field;

/** The focus that comes and goes, which the others see, and the mouse: a second click edits, a double click opens. */
export function useGridPointer(hands: GridHands, { awareness }: OpenDocument): GridPointer {
  const { rows, focus, isEditable, onOpen } = hands;
  const { active, editing, edit, arrive } = focus;
  const before = useRef<CellAt>(undefined);
  useEffect(() => () => setPlace(awareness, undefined), [awareness]);
  const riskAt = (cell: CellAt | undefined) => {
    const row = rows.find(({ key }) => key === cell?.key);
    return row?.kind === 'entry' && row.entry.kind === 'risk' ? row.entry : undefined;
  };
  return {
    onMouseDown() {
      before.current = cellOf(document.activeElement);
    },
    onClick({ target }) {
      const cell = cellOf(target);
      if (!cell || !isSameCell(cell, before.current) || !riskAt(cell) || !isEditable || editing) return;
      if (['choice', 'day'].includes(kindOf(cell.field))) edit(cell, false);
    },
    onDoubleClick({ target }) {
      const cell = cellOf(target);
      const risk = riskAt(cell);
      if (!cell || !risk || editing) return;
      const isHere = isEditable && !['read', 'rich'].includes(kindOf(cell.field));
      if (isHere) edit(cell, false);
      else onOpen(risk.id);
    },
    onFocus({ target }) {
      const cell = cellOf(target);
      if (!cell) return;
      arrive(cell);
      setPlace(awareness, cell.key === HEAD_KEY ? undefined : { entry: cell.key, field: cell.field });
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (!currentTarget.contains(relatedTarget))
        leavePlace(awareness, { entry: active.key, field: active.field });
    },
  };
}
