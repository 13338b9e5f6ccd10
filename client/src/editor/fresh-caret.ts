import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type { OpenDocument } from '../sync/open-document.ts';

interface Observing {
  readonly domObserver: { flush(): void };
}

/**
 * Lets the editor know where the browser has put the caret. prosemirror-view 1.42 learns it from `selectionchange`, which
 * comes a task after the key: what is drawn in between puts the caret back. Nothing public asks at once.
 */
function readCaret(view: EditorView): void {
  (view as unknown as Observing).domObserver.flush();
}

/**
 * Reads our caret before a colleague's words or caret are drawn, so that drawing them does not put it back, and before
 * the next key, which in a busy page comes ahead of `selectionchange` too: Enter after Home splits at the new place.
 */
export const FreshCaret = Extension.create<{ beforeContent: OpenDocument['beforeContent'] }>({
  name: 'freshCaret',

  addOptions() {
    return { beforeContent: () => () => undefined };
  },

  addProseMirrorPlugins() {
    const { beforeContent } = this.options;
    return [
      new Plugin({
        key: new PluginKey('freshCaret'),
        view: (view) => ({ destroy: beforeContent(() => readCaret(view)) }),
        props: { handleDOMEvents: { keydown: readCaret } },
      }),
    ];
  },

  dispatchTransaction({ transaction, next }) {
    const redrawing: unknown = transaction.getMeta(yCursorPluginKey);
    if (redrawing === undefined || this.editor.isDestroyed) return next(transaction);
    const { state } = this.editor;
    readCaret(this.editor.view);
    const isStale = this.editor.state !== state;
    next(isStale ? this.editor.state.tr.setMeta(yCursorPluginKey, redrawing) : transaction);
  },
});
