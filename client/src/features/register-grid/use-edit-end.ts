import type { EditEnd } from './cell-editor.tsx';
import type { GridHands } from './use-grid-keys.ts';
import { useSteadyCallback } from './use-steady.ts';

type Ending = Pick<GridHands, 'rows' | 'fields' | 'focus' | 'onNew'>;

function endAt(end: EditEnd, { rows, fields, focus, onNew }: Ending): void {
  const { active, go, endEdit } = focus;
  if (end === 'away') return endEdit();
  if (end === 'stay') return go(active);
  const row = rows.findIndex(({ key }) => key === active.key);
  const below = rows.slice(row + 1).find(({ kind }) => kind === 'entry');
  if (end === 'down') return below ? go({ key: below.key, field: active.field }) : onNew();
  const field = fields[fields.indexOf(active.field) + (end === 'next' ? 1 : -1)];
  return go({ key: active.key, field: field ?? active.field });
}

/** Where the focus goes when an edit ends. The same function for ever, so that rows need not be drawn again for it. */
export const useEditEnd = (ending: Ending): ((end: EditEnd) => void) =>
  useSteadyCallback((end) => endAt(end, ending));
