import type { RiskField } from '@entente/documents/register/view/risk-field';

/** The row key of the head. */
export const HEAD_KEY = 'head';

/** A cell by the key of its row and its column, so that it stays the same cell when rows move. */
export interface CellAt {
  readonly key: string;
  readonly field: RiskField;
}

/** A cell that is being edited. */
export interface Editing extends CellAt {
  /** Whether a letter opened it. */
  readonly isTyped: boolean;
}

/** The element of a cell, when it is drawn. */
export const findCell = (root: HTMLElement | null, { key, field }: CellAt): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-field="${field}"]`) ?? null;

/** The cell that an event happened in. */
export function cellOf(target: EventTarget | null): CellAt | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>('[data-field]');
  const key = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const field = cell?.dataset['field'] as RiskField | undefined;
  return key === undefined || field === undefined ? undefined : { key, field };
}

interface Reveal {
  /** Pixels from the top of the rows; undefined for the head, which is always in sight. */
  readonly top: number | undefined;
  readonly cell: HTMLElement;
  readonly headHeight: number;
  readonly rowHeight: number;
}

/** Scrolls so that a cell is in sight between the head, the columns that stay, and the edges; no further than it must. */
export function revealCell(scroller: HTMLElement, { top, cell, headHeight, rowHeight }: Reveal): void {
  if (top !== undefined) {
    const least = top + headHeight + rowHeight - scroller.clientHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (least > scroller.scrollTop) scroller.scrollTop = least;
  }
  if (getComputedStyle(cell).position === 'sticky') return;
  const frozen = [...(cell.parentElement?.children ?? [])]
    .filter((one) => getComputedStyle(one).position === 'sticky')
    .reduce((width, one) => width + one.getBoundingClientRect().width, 0);
  const left = cell.offsetLeft;
  const right = left + cell.offsetWidth;
  if (left - frozen < scroller.scrollLeft) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}
