const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Arrow keys and Enter go from cell to cell of a table; a key that leads out of it does nothing. */
export function moveInMatrix(event: KeyboardEvent): void {
  const [rows, columns] = arrows[event.key] ?? [];
  const { target } = event;
  if (rows === undefined || columns === undefined || !(target instanceof HTMLElement)) return;
  if (!target.matches('[data-cell]')) return;
  const cell = target.closest('td');
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  const body = [...(row.parentElement?.children ?? [])];
  const next = body[body.indexOf(row) + rows]?.children[cell.cellIndex + columns];
  next?.querySelector<HTMLElement>('[data-cell]')?.focus();
}
