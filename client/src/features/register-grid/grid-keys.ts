/** Where the arrows and their like go, counted in cells. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

/** What a key asks for when the focus is on a cell that is not being edited. */
export type GridAct =
  | { readonly kind: 'move'; readonly step: Step }
  | { readonly kind: 'edit' | 'type' | 'clear' | 'open' | 'new' | 'leave' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, GridAct>> = {
  ArrowUp: { kind: 'move', step: 'up' },
  ArrowDown: { kind: 'move', step: 'down' },
  ArrowLeft: { kind: 'move', step: 'left' },
  ArrowRight: { kind: 'move', step: 'right' },
  Home: { kind: 'move', step: 'rowStart' },
  End: { kind: 'move', step: 'rowEnd' },
  PageUp: { kind: 'move', step: 'pageUp' },
  PageDown: { kind: 'move', step: 'pageDown' },
  Tab: { kind: 'move', step: 'next' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  ' ': { kind: 'open' },
  Escape: { kind: 'leave' },
};

const withControl: Readonly<Record<string, GridAct>> = {
  Home: { kind: 'move', step: 'gridStart' },
  End: { kind: 'move', step: 'gridEnd' },
  ArrowUp: { kind: 'move', step: 'gridStart' },
  ArrowDown: { kind: 'move', step: 'gridEnd' },
  ArrowLeft: { kind: 'move', step: 'rowStart' },
  ArrowRight: { kind: 'move', step: 'rowEnd' },
};

const withShift: Readonly<Record<string, GridAct>> = {
  Tab: { kind: 'move', step: 'previous' },
  Enter: { kind: 'new' },
};

/** Reads a key as a spreadsheet would; undefined for one that is none of the grid's, such as a shortcut of the page. */
export function readGridKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): GridAct | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return shiftKey ? undefined : withControl[key];
  if (shiftKey && withShift[key] !== undefined) return withShift[key];
  return plain[key] ?? (key.length === 1 ? { kind: 'type' } : undefined);
}
