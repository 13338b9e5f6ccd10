/** Colours the text by who wrote it. Whose an id is comes from the server; this only finds where its characters stand. */
import { AGREEMENT_ROOT, agreementSchema } from '@entente/documents/agreement/schema';
import { listRuns, type TypedRun } from '@entente/documents/authorship/list-runs';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';

/** How runs are drawn: with the attributes of their spans, without those of whom nothing is known yet. */
export type DrawRuns = (
  runs: readonly TypedRun[],
) => readonly { from: number; to: number; attributes: Readonly<Record<string, string>> }[];

interface Colours {
  readonly draw: DrawRuns | undefined;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Colours>('authorshipColours');

/** Typing moves the colours at once; whose the new letters are is found a moment later. */
const SETTLE_MS = 150;

function colour(doc: Node, ydoc: Y.Doc, draw: DrawRuns | undefined): DecorationSet {
  if (draw === undefined) return DecorationSet.empty;
  const runs = listRuns(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema);
  const decorations = draw(runs).flatMap(({ from, to, attributes }) =>
    // While a colleague's edit is on its way into the editor the document may be ahead of it.
    to <= doc.content.size ? [Decoration.inline(from, to, attributes)] : [],
  );
  return DecorationSet.create(doc, decorations);
}

/** Shows or hides who wrote what. @param draw undefined to hide */
export function showAuthorship(view: EditorView, draw: DrawRuns | undefined): void {
  view.dispatch(view.state.tr.setMeta(key, { draw }));
}

function followTyping(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update(_view: EditorView, before: { doc: Node }) {
      const draw = key.getState(view.state)?.draw;
      if (draw === undefined || before.doc === view.state.doc) return;
      clearTimeout(timer);
      timer = setTimeout(() => showAuthorship(view, draw), SETTLE_MS);
    },
    destroy: () => clearTimeout(timer),
  };
}

/** The editor's part of "who wrote what"; off until `showAuthorship`. */
export const AuthorshipColours = Extension.create<{ ydoc: Y.Doc | undefined }>({
  name: 'authorshipColours',

  addOptions() {
    return { ydoc: undefined };
  },

  addProseMirrorPlugins() {
    const { ydoc } = this.options;
    if (!ydoc) return [];
    return [
      new Plugin<Colours>({
        key,
        state: {
          init: () => ({ draw: undefined, decorations: DecorationSet.empty }),
          apply(tr, before) {
            const asked = tr.getMeta(key) as Pick<Colours, 'draw'> | undefined;
            if (asked) return { draw: asked.draw, decorations: colour(tr.doc, ydoc, asked.draw) };
            if (!tr.docChanged) return before;
            return { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: followTyping,
      }),
    ];
  },
});
