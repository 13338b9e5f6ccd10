import { entryEdit } from '@entente/documents/entries/origins';
import { DECISIONS } from '@entente/documents/log/schema';
import { restoreEdit } from '@entente/documents/restore/origins';
import { CATEGORIES, RISKS, VIEWS } from '@entente/documents/register/schema';
import { useWindowEvent } from '@mantine/hooks';
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

const managers = new WeakMap<Y.Doc, Y.UndoManager>();

/**
 * What we did in a register or log since the page opened it, as one line of history: values, titles and rich texts. The
 * edits of others are no part of it, nor is adding an entry.
 */
export function entryUndoOf(ydoc: Y.Doc): Y.UndoManager {
  const known = managers.get(ydoc);
  if (known) return known;
  const roots = [RISKS, CATEGORIES, VIEWS, DECISIONS].map((root) => ydoc.getXmlFragment(root));
  const undo = new Y.UndoManager(roots, {
    trackedOrigins: new Set([entryEdit, restoreEdit, ySyncPluginKey]),
    // As the plugin of an editor sets its own: a paragraph that somebody else has written in stays.
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
  });
  managers.set(ydoc, undo);
  return undo;
}

/**
 * The history as an editor may have it: y-tiptap ends the manager of an editor that goes, and leaves its listeners behind;
 * this one takes them along and leaves the history.
 */
export function lendUndo(undo: Y.UndoManager): Y.UndoManager {
  const lent: Y.UndoManager = Object.create(undo);
  const ends: (() => void)[] = [];
  lent.on = (name, listener) => {
    ends.push(() => undo.off(name, listener));
    return undo.on(name, listener);
  };
  lent.undo = () => undo.undo();
  lent.redo = () => undo.redo();
  lent.destroy = () => {
    for (const end of ends.splice(0)) end();
    undo.stopCapturing();
  };
  return lent;
}

type UndoKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key asks of the history: Ctrl/⌘-Z, and Ctrl/⌘-Shift-Z or Ctrl-Y. */
export function readUndoKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: UndoKey): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}

/** Fields with a history of their own: a rich text (the same one, by its editor), and fields that are not of the document. */
function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('input, textarea') && !target.hasAttribute('data-shared-text');
}

/** Ctrl/⌘-Z takes back our last edit of the open register or log, wherever the focus is; `isActive` false for readers. */
export function useUndoKeys(ydoc: Y.Doc, isActive: boolean): void {
  useWindowEvent('keydown', (event) => {
    const wanted = readUndoKey(event);
    if (!isActive || wanted === undefined || event.defaultPrevented || hasOwnHistory(event.target)) return;
    event.preventDefault();
    entryUndoOf(ydoc)[wanted]();
  });
}
