import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { setMeta, yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { createCaret } from './caret-element.ts';
import { CaretLabels } from './caret-labels.ts';
import { paintPerson, readCaretPerson } from './caret-person.ts';
import { quietAwareness } from './quiet-awareness.ts';
import { withoutFail } from './without-fail.ts';

interface Change {
  readonly added: readonly number[];
  readonly updated: readonly number[];
}

function drawSelection(user: unknown) {
  const person = readCaretPerson(user);
  return person ? { class: 'remote-selection', style: paintPerson(person) } : {};
}

/** Draws the carets again before the next paint: y-tiptap hides them on a local change of structure, an Enter for example. */
function keepCarets(view: EditorView): void {
  if (yCursorPluginKey.getState(view.state) !== DecorationSet.empty) return;
  queueMicrotask(() => {
    if (!view.isDestroyed) setMeta(view, yCursorPluginKey, { awarenessUpdated: true });
  });
}

function followCarets(awareness: Awareness, isShown: { read: (clientId: number) => boolean }) {
  return new Plugin({
    key: new PluginKey('caretLabels'),
    view: (view) => {
      const labels = new CaretLabels(view.dom);
      isShown.read = (clientId) => labels.isShown(clientId);
      const onChange = ({ added, updated }: Change) => {
        for (const clientId of [...added, ...updated]) {
          if (clientId !== awareness.clientID) labels.show(clientId);
        }
      };
      awareness.on('change', onChange);
      return {
        update: (changed, previous) => {
          if (changed.state.doc !== previous.doc) keepCarets(changed);
          if (yCursorPluginKey.getState(changed.state) !== yCursorPluginKey.getState(previous))
            labels.place();
        },
        destroy: () => {
          awareness.off('change', onChange);
          labels.destroy();
        },
      };
    },
  });
}

/** Carets and selections of the others in the document: name and firm, in the firm's colour. */
export const RemoteCarets = Extension.create<{ awareness: Awareness | undefined }>({
  name: 'remoteCarets',
  // After Collaboration (1000), whose positions it reads.
  priority: 999,

  addOptions() {
    return { awareness: undefined };
  },

  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    const isShown = { read: (_clientId: number) => false };
    return [
      withoutFail(
        yCursorPlugin(quietAwareness(awareness), {
          awarenessStateFilter: (own, other, state) =>
            own !== other && readCaretPerson(state?.user) !== undefined,
          cursorBuilder: (user, clientId) => {
            const caret = createCaret(readCaretPerson(user), clientId);
            caret.classList.toggle('is-shown', isShown.read(clientId));
            return caret;
          },
          selectionBuilder: drawSelection,
        }),
      ),
      followCarets(awareness, isShown),
    ];
  },
});
