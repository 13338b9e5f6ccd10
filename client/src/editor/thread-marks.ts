/** Shows in a text which words have threads. Where those words are is worked out elsewhere; between two workings this follows the text. */
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { followChange } from './follow-change.ts';

/** Some words that a thread is about, as ProseMirror positions. */
export interface ThreadMark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether it counts as being talked about; not so for what is resolved, or only about to be begun. */
  readonly isOpen: boolean;
}

/** What is to be seen of threads in a text. */
export interface ShownThreads {
  readonly marks: readonly ThreadMark[];
  /** The thread that is open. */
  readonly chosen: string | undefined;
  /** Somebody pressed words that a thread is about. */
  readonly onOpen: (id: string) => void;
}

interface Drawn extends ShownThreads {
  /** The marks where they have come to since. */
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Drawn>('threadMarks');

const nothing: Drawn = {
  marks: [],
  chosen: undefined,
  onOpen: () => undefined,
  decorations: DecorationSet.empty,
};

function draw(doc: Node, marks: readonly ThreadMark[], chosen: string | undefined): DecorationSet {
  const decorations = marks.flatMap(({ id, from, to, isOpen }) => {
    // The places may be of a moment that this view has not reached.
    if (from >= to || to > doc.content.size) return [];
    const attributes = {
      class: 'thread-mark',
      'data-thread': id,
      ...(id === chosen && { 'data-chosen': 'true' }),
    };
    return [Decoration.inline(from, to, attributes, { id, isOpen })];
  });
  return DecorationSet.create(doc, decorations);
}

const marksOf = (set: DecorationSet): ThreadMark[] =>
  set.find().map(({ from, to, spec }) => ({ ...(spec as Pick<ThreadMark, 'id' | 'isOpen'>), from, to }));

/** Yjs replaces the whole document for a colleague's edit, in which what was mapped would be lost. */
function follow(tr: Transaction, drawn: Drawn): Drawn {
  const { decorations, chosen } = drawn;
  if (!isChangeOrigin(tr)) return { ...drawn, decorations: decorations.map(tr.mapping, tr.doc) };
  const move = followChange(tr.before, tr.doc);
  const moved = marksOf(decorations).map(({ from, to, ...mark }) => ({
    ...mark,
    from: move(from, 'start'),
    to: move(to, 'end'),
  }));
  return { ...drawn, decorations: draw(tr.doc, moved, chosen) };
}

/** Whether all of them are drawn where they belong: mostly, following the text has brought them there. */
function areDrawn({ chosen, decorations }: Drawn, shown: ShownThreads): boolean {
  if (chosen !== shown.chosen) return false;
  const drawn = new Map(marksOf(decorations).map((mark) => [mark.id, mark]));
  const isThere = ({ id, from, to, isOpen }: ThreadMark): boolean => {
    const known = drawn.get(id);
    return known?.from === from && known.to === to && known.isOpen === isOpen;
  };
  return drawn.size === shown.marks.length && shown.marks.every(isThere);
}

function threadAt(view: EditorView, position: number): string | undefined {
  const drawn = key.getState(view.state) ?? nothing;
  const [smallest] = marksOf(drawn.decorations)
    .filter(({ from, to }) => from <= position && position <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return smallest?.id;
}

/** Says which threads a text shows. */
export function showThreads(view: EditorView, shown: ShownThreads): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** The words that an editor shows as having threads, where they stand by this state. */
export function threadMarksIn(state: EditorState): ThreadMark[] {
  return marksOf((key.getState(state) ?? nothing).decorations);
}

/** Whether `showThreads` told another list between two states. */
export const areThreadsShownAnew = (before: EditorState, after: EditorState): boolean =>
  key.getState(before)?.marks !== key.getState(after)?.marks;

/** Opens a thread as pressing its words does. */
export function openThread(state: EditorState, id: string): void {
  key.getState(state)?.onOpen(id);
}

/** The editor's part of threads: none until `showThreads`. */
export const ThreadMarks = Extension.create({
  name: 'threadMarks',

  addProseMirrorPlugins() {
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: () => nothing,
          apply(tr, before) {
            const shown = tr.getMeta(key) as ShownThreads | undefined;
            if (shown && areDrawn(before, shown)) return { ...before, onOpen: shown.onOpen };
            if (shown) return { ...shown, decorations: draw(tr.doc, shown.marks, shown.chosen) };
            return tr.docChanged ? follow(tr, before) : before;
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClick(view, position) {
            const id = threadAt(view, position);
            if (id === undefined) return false;
            // The caret goes there all the same, and first: marks are drawn as the thread opens, which puts the caret where
            // this view last knew it.
            const { tr, doc } = view.state;
            view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(position))));
            key.getState(view.state)?.onOpen(id);
            return false;
          },
        },
      }),
    ];
  },
});
