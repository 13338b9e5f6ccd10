import type { EntryId } from '@entente/documents/entries/entry-id';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import { kindOf } from './columns.ts';
import { cellOf, HEAD_KEY, type CellAt } from './grid-focus.ts';
import { readGridKey, type GridAct } from './grid-keys.ts';
import type { GridRow } from './grid-rows.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-size.ts';
import { moveCell } from './move-cell.ts';
import type { GridFocus } from './use-grid-focus.ts';
import { clearedValues, writeCell } from './write-cell.ts';

/** What the keys of the grid work on. */
export interface GridHands {
  readonly rows: readonly GridRow[];
  readonly fields: readonly RiskField[];
  readonly focus: GridFocus;
  readonly ydoc: Y.Doc;
  readonly isEditable: boolean;
  readonly onOpen: (id: EntryId) => void;
  readonly onToggleGroup: (group: string) => void;
  /** Goes to the line where a risk is begun. */
  readonly onNew: () => void;
  /** The head's own answer: Enter sorts, Space opens the menu of the column. */
  readonly onHead: (field: RiskField, act: 'sort' | 'add' | 'menu') => void;
}

interface Place {
  readonly cell: CellAt;
  readonly row: GridRow | undefined;
}

function stepFrom(
  { cell }: Place,
  step: Extract<GridAct, { kind: 'move' }>['step'],
  hands: GridHands & { page: number },
) {
  const { rows, fields } = hands;
  const from = { row: rows.findIndex(({ key }) => key === cell.key), column: fields.indexOf(cell.field) };
  if (step === 'down' && from.row === rows.length - 1 && hands.isEditable) return 'new';
  const to = moveCell(from, step, { rows: rows.length, columns: fields.length, page: hands.page });
  const field = to && fields[to.column];
  if (!to || !field) return undefined;
  return { key: to.row < 0 ? HEAD_KEY : (rows[to.row]?.key ?? HEAD_KEY), field };
}

/** Begins an edit before the letter that asks for it arrives, so that the browser puts it into the editor by itself. */
function begin({ cell, row }: Place, isTyped: boolean, { focus, onOpen, isEditable }: GridHands): boolean {
  if (row?.kind !== 'entry' || row.entry.kind !== 'risk') return false;
  const kind = kindOf(cell.field);
  if (kind === 'rich' || kind === 'read' || !isEditable) {
    if (!isTyped) onOpen(row.key);
    return !isTyped;
  }
  flushSync(() => focus.edit(cell, isTyped));
  return true;
}

function clear({ cell, row }: Place, { ydoc, isEditable }: GridHands): void {
  const values = clearedValues(cell.field);
  const isRisk = row?.kind === 'entry' && row.entry.kind === 'risk';
  if (isRisk && values && isEditable) writeCell(ydoc, row.key, values);
}

/** Whether the key was the grid's. */
function perform(
  act: GridAct,
  place: Place,
  hands: GridHands & { page: number; event: KeyboardEvent },
): boolean {
  const { row, cell } = place;
  switch (act.kind) {
    case 'move': {
      const to = stepFrom(place, act.step, hands);
      if (to === 'new') hands.onNew();
      else if (to) hands.focus.go(to);
      return to !== undefined;
    }
    case 'edit':
      if (cell.key === HEAD_KEY) hands.onHead(cell.field, 'sort');
      else if (row?.kind === 'group') hands.onToggleGroup(row.group);
      else begin(place, false, hands);
      return true;
    case 'type':
      // The letter itself must go on to the editor that has just taken the focus.
      if (!begin(place, true, hands) && hands.event.key.toLowerCase() === 'n' && hands.isEditable) {
        hands.onNew();
        return true;
      }
      return false;
    case 'clear':
      clear(place, hands);
      return true;
    case 'open':
      if (cell.key === HEAD_KEY) hands.onHead(cell.field, 'menu');
      else if (row?.kind === 'group') hands.onToggleGroup(row.group);
      else if (row?.entry.kind === 'risk') hands.onOpen(row.key);
      return true;
    case 'new':
      if (cell.key === HEAD_KEY) hands.onHead(cell.field, 'add');
      else if (hands.isEditable) hands.onNew();
      return true;
    case 'leave':
      return false;
  }
}

/** The keys of the grid while no cell is being edited. Escape lets the next Tab out of the grid. */
export function useGridKeys(hands: GridHands): (event: KeyboardEvent<HTMLElement>) => void {
  const isLeaving = useRef(false);
  return (event) => {
    const { currentTarget, target } = event;
    const act = readGridKey(event);
    const cell = cellOf(target);
    // Editors and menus answer for themselves, wherever React lets their keys bubble to.
    const isCell = target instanceof HTMLElement && target.dataset['field'] !== undefined;
    if (!act || !cell || !isCell || !currentTarget.contains(target)) return;
    const isOut = isLeaving.current && event.key === 'Tab';
    isLeaving.current = act.kind === 'leave' || (isLeaving.current && event.key === 'Shift');
    if (isOut) return;
    const page = Math.max(1, Math.floor((currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const row = hands.rows.find(({ key }) => key === cell.key);
    if (perform(act, { cell, row }, { ...hands, page, event })) event.preventDefault();
  };
}
