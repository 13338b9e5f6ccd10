import { mendReferences } from '@entente/documents/log/mend-references';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { entryUndoOf, useUndoKeys } from '../../entries/entry-undo.ts';

/** Undo by its keys; what comes back is chosen again and has its points again. */
export function useLogHistory(ydoc: Y.Doc, isEditable: boolean): void {
  useUndoKeys(ydoc, isEditable);
  useEffect(() => {
    const undo = entryUndoOf(ydoc);
    const mend = (): void => mendReferences(ydoc);
    undo.on('stack-item-popped', mend);
    return () => undo.off('stack-item-popped', mend);
  }, [ydoc]);
}
