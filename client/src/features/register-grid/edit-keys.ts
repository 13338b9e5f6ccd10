import type { EditEnd } from './cell-editor.tsx';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How a key ends an edit; undefined for one that belongs to the editor. */
export function readEndKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): EditEnd | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Enter' && !shiftKey) return 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return key === 'Escape' ? 'stay' : undefined;
}
