import type { Risk } from '@entente/documents/register/risk';
import { notifications } from '@mantine/notifications';
import type { ClipboardEvent } from 'react';
import { cellWords } from './cell-words.ts';
import { cellOf } from './grid-focus.ts';
import { pasteBlock, readBlock, type Pasted } from './paste-block.ts';
import type { GridHands } from './use-grid-keys.ts';
import type { GridWorld } from './use-grid-world.ts';

interface Clipboard {
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

/** How many words that did not fit are named. */
const NAMED = 3;

function sayPasted({ cells, added, misfits }: Pasted): void {
  if (misfits.length === 0 && added.length === 0) return;
  const named = misfits.slice(0, NAMED).map((words) => `“${words.slice(0, 40)}”`);
  const parts = [
    added.length > 0 && `${added.length} ${added.length === 1 ? 'risk' : 'risks'} added.`,
    misfits.length > 0 && `${misfits.length} did not fit and changed nothing: ${named.join(', ')}.`,
  ];
  notifications.show({
    title: `${cells} ${cells === 1 ? 'cell' : 'cells'} pasted`,
    message: parts.filter((part) => part !== false).join(' '),
  });
}

type ClipboardHands = Pick<GridHands, 'rows' | 'fields' | 'ydoc' | 'isEditable'> & {
  readonly world: GridWorld;
  readonly onAdded: (pasted: Pasted) => void;
};

/** Copies the cell as words, and pastes words or a block of cells from a spreadsheet, from the cell to the right and down. */
export function useGridClipboard(hands: ClipboardHands): Clipboard {
  const { rows, fields, world, ydoc, isEditable, onAdded } = hands;
  const isCell = (target: EventTarget): target is HTMLElement =>
    target instanceof HTMLElement && target.dataset['field'] !== undefined;
  return {
    onCopy(event) {
      const cell = isCell(event.target) ? cellOf(event.target) : undefined;
      const row = rows.find(({ key }) => key === cell?.key);
      if (!cell || row?.kind !== 'entry' || row.entry.kind !== 'risk') return;
      const risk: Risk = row.entry;
      const { field } = cell;
      const isDay = field === 'dueOn' || field === 'reviewOn';
      event.clipboardData.setData('text/plain', isDay ? (risk[field] ?? '') : cellWords(field, risk, world));
      event.preventDefault();
    },
    onPaste(event) {
      const cell = isCell(event.target) ? cellOf(event.target) : undefined;
      const text = event.clipboardData.getData('text/plain');
      const at = rows.findIndex(({ key }) => key === cell?.key);
      if (!cell || at < 0 || text === '' || !isEditable) return;
      event.preventDefault();
      const entries = rows.slice(at).flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
      const pasted = pasteBlock(readBlock(text), {
        ydoc,
        world,
        ids: entries.map(({ kind, id }) => (kind === 'risk' ? id : undefined)),
        fields: fields.slice(fields.indexOf(cell.field)),
      });
      sayPasted(pasted);
      onAdded(pasted);
    },
  };
}
