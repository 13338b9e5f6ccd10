import type { RiskField } from '@entente/documents/register/view/risk-field';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { findCell, HEAD_KEY, revealCell, type CellAt, type Editing } from './grid-focus.ts';
import type { GridRow } from './grid-rows.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-size.ts';

/** Where the reader is in the grid, and whether they edit there. */
export interface GridFocus {
  readonly active: CellAt;
  /** Place of the active row; −1 for the head. */
  readonly activeIndex: number;
  readonly editing: Editing | undefined;
  /** Ends an edit, goes to a cell and takes the focus there. */
  readonly go: (cell: CellAt) => void;
  readonly edit: (cell: CellAt, isTyped: boolean) => void;
  /** Ends an edit without taking the focus. */
  readonly endEdit: () => void;
  /** The focus has come to a cell by itself, as by a click. */
  readonly arrive: (cell: CellAt) => void;
}

interface GridParts {
  readonly rows: readonly GridRow[];
  readonly fields: readonly RiskField[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The cell to be in when the row that one was in is gone: the one that has come into its place. */
function standIn({ rows, fields }: GridParts, wanted: CellAt | undefined, lastIndex: number): CellAt {
  const field = wanted && fields.includes(wanted.field) ? wanted.field : 'title';
  if (wanted?.key === HEAD_KEY) return { key: HEAD_KEY, field };
  const isThere = wanted !== undefined && rows.some(({ key }) => key === wanted.key);
  if (isThere) return { key: wanted.key, field };
  const row = rows[Math.min(Math.max(lastIndex, 0), rows.length - 1)];
  return { key: row?.key ?? HEAD_KEY, field };
}

/** Keeps the one cell of the grid that Tab comes to, moves the focus, and keeps it when rows move or go. */
export function useGridFocus(parts: GridParts): GridFocus {
  const { rows, scroller } = parts;
  const [wanted, setWanted] = useState<CellAt>();
  const [editing, setEditing] = useState<Editing>();
  const [asked, setAsked] = useState(0);
  const [lastIndex, setLastIndex] = useState(0);
  const hadFocus = useRef(false);
  const done = useRef(0);
  const active = standIn(parts, wanted, lastIndex);
  const activeIndex = rows.findIndex(({ key }) => key === active.key);
  const { key, field } = active;
  // React's way of remembering the previous render without an effect.
  if (activeIndex >= 0 && activeIndex !== lastIndex) setLastIndex(activeIndex);

  useLayoutEffect(() => {
    const isGone = hadFocus.current && document.activeElement === document.body;
    const cell = findCell(scroller.current, { key, field });
    if (cell && scroller.current && (asked !== done.current || isGone)) {
      const top = activeIndex < 0 ? undefined : activeIndex * ROW_HEIGHT;
      revealCell(scroller.current, { top, cell, headHeight: HEAD_HEIGHT, rowHeight: ROW_HEIGHT });
      if (editing === undefined) cell.focus({ preventScroll: true });
    }
    done.current = asked;
    hadFocus.current = scroller.current?.contains(document.activeElement) === true;
  }, [asked, key, field, activeIndex, editing, scroller]);

  const arrive = useCallback((cell: CellAt) => {
    hadFocus.current = true;
    setWanted((before) => (before?.key === cell.key && before.field === cell.field ? before : cell));
  }, []);
  const go = useCallback((cell: CellAt) => {
    setEditing(undefined);
    setWanted(cell);
    setAsked((count) => count + 1);
  }, []);
  const edit = useCallback((cell: CellAt, isTyped: boolean) => {
    setWanted(cell);
    setEditing({ ...cell, isTyped });
    setAsked((count) => count + 1);
  }, []);
  const endEdit = useCallback(() => setEditing(undefined), []);
  return useMemo(
    () => ({ active: { key, field }, activeIndex, editing, go, edit, endEdit, arrive }),
    [key, field, activeIndex, editing, go, edit, endEdit, arrive],
  );
}
