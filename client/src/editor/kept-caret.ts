import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  getRelativeSelection,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';

interface SyncState {
  readonly binding?: ProsemirrorBinding;
}

/** Where a letter's place is after a change; undefined if the text around it is gone. */
function find(place: Y.RelativePosition, { doc, type, mapping }: ProsemirrorBinding): number | undefined {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (found?.type._item?.deleted !== false) return undefined;
  const position = relativePositionToAbsolutePosition(doc, type, place, mapping);
  if (position !== null) return position;
  // y-tiptap distrusts what points to the very start of the document, which is right when all before it was taken away.
  return found.index === 0 && found.type.parent === type.get(0) ? 1 : undefined;
}

function keep(transaction: Transaction, before: EditorState): void {
  const { binding }: SyncState = ySyncPluginKey.getState(before) ?? {};
  const { type, anchor, head } = binding?.beforeTransactionSelection ?? {};
  if (!binding || type !== 'text') return;
  const [from, to] = [find(anchor, binding), find(head, binding)];
  if (from === undefined || to === undefined) return;
  const { doc } = transaction;
  transaction.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to)));
  // Bold that was switched on for the next letter.
  if (before.storedMarks) transaction.setStoredMarks(before.storedMarks);
}

/** After an undo y-tiptap would go by the caret of long ago: it learns of it only when the undo is over. */
function rememberCaret({ state }: EditorView, ydoc: Y.Doc): void {
  const { binding }: SyncState = ySyncPluginKey.getState(state) ?? {};
  if (!binding || ydoc._transaction?.origin === ySyncPluginKey) return;
  binding.beforeTransactionSelection = getRelativeSelection(binding, state);
}

/**
 * Keeps our caret at its letter while a colleague's edit or an undo changes the text around it. y-tiptap 3.0 compares the
 * words of blocks to find the caret's own, and so throws it into another that begins alike, or to the end; it has the
 * last word only where the block is gone, which may have been moved.
 */
export const KeptCaret = Extension.create<{ ydoc: Y.Doc | undefined }>({
  name: 'keptCaret',

  addOptions() {
    return { ydoc: undefined };
  },

  addProseMirrorPlugins() {
    const { ydoc } = this.options;
    if (!ydoc) return [];
    return [
      new Plugin({
        key: new PluginKey('keptCaret'),
        view: (view) => {
          const remember = () => rememberCaret(view, ydoc);
          ydoc.on('beforeAllTransactions', remember);
          return { destroy: () => ydoc.off('beforeAllTransactions', remember) };
        },
      }),
    ];
  },

  dispatchTransaction({ transaction, next }) {
    const change: { isChangeOrigin?: boolean } | undefined = transaction.getMeta(ySyncPluginKey);
    if (change?.isChangeOrigin && transaction.docChanged && !this.editor.isDestroyed)
      keep(transaction, this.editor.state);
    next(transaction);
  },
});
