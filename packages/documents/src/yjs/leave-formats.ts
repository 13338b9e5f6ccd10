import type * as Y from 'yjs';

/**
 * Keeps Yjs from tidying up formats after an edit of somebody else. It would do so by an edit of its own (yjs 13.6,
 * `cleanupYTextAfterTransaction`): whoever has the document open would be on the record as having changed it, and a page
 * that may only read would be sent away for it. Formats left in twice change nothing that anybody sees.
 */
export function leaveFormats(ydoc: Y.Doc): void {
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    // Yjs looks at this right after the event.
    transaction._needFormattingCleanup = false;
  });
}
