/** Shows in a text which words have threads. Where those words are is worked out elsewhere; between two workings this follows the text. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  drawIn,
  followEdit,
  noThreads,
  nowhere,
  showAnew,
  type FollowedThreads,
  type ShownThreads,
  type ThreadMark,
} from './follow-marks.ts';
import { textInSight, watchSight, type Stretch } from './text-in-sight.ts';

/** What the plugin is told. */
type Told = { readonly show: ShownThreads } | { readonly drawIn: Stretch };

const key = new PluginKey<FollowedThreads>('threadMarks');

const followedIn = (state: EditorState): FollowedThreads => key.getState(state) ?? noThreads;

const tell = (view: EditorView, told: Told): void =>
  view.dispatch(view.state.tr.setMeta(key, told).setMeta('addToHistory', false));

function threadAt(state: EditorState, position: number): string | undefined {
  const [smallest] = followedIn(state)
    .marks.filter(({ from, to }) => from <= position && position <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return smallest?.id;
}

/** Says which threads a text shows. */
export function showThreads(view: EditorView, shown: ShownThreads): void {
  tell(view, { show: shown });
}

/** The words that an editor shows as having threads, where they stand by this state. */
export const threadMarksIn = (state: EditorState): readonly ThreadMark[] => followedIn(state).marks;

/** Whether `showThreads` told another list between two states. */
export const areThreadsShownAnew = (before: EditorState, after: EditorState): boolean =>
  followedIn(before).told !== followedIn(after).told;

/** Opens a thread as pressing its words does. */
export function openThread(state: EditorState, id: string): void {
  followedIn(state).onOpen(id);
}

/** The element that the words of a thread begin in, also of one that is far out of sight and not drawn. */
export function elementOfThread(view: EditorView, id: string): Element | undefined {
  const mark = followedIn(view.state).marks.find((one) => one.id === id);
  if (mark === undefined) return undefined;
  const { node } = view.domAtPos(mark.from, 1);
  return (node instanceof Element ? node : node.parentElement) ?? undefined;
}

/** Screens above and below that are drawn when something comes near that is not; and how near that is. */
const DRAWN = 3;
const NEAR = 1;

/** Has those marks drawn that are in sight or near. */
function drawInSight(view: EditorView) {
  const look = (): void => {
    const { marks, drawnIn } = followedIn(view.state);
    if (view.isDestroyed || marks.length === 0) return;
    const near = textInSight(view, NEAR);
    if (drawnIn && drawnIn.from <= near.from && near.to <= drawnIn.to) return;
    tell(view, { drawIn: textInSight(view, DRAWN) });
  };
  const sight = watchSight(look);
  return {
    update(_view: EditorView, before: EditorState): void {
      if (areThreadsShownAnew(before, view.state)) sight.soon();
      else if (before.doc !== view.state.doc) sight.changed();
    },
    destroy: () => sight.end(),
  };
}

/** The editor's part of threads: none until `showThreads`. Of a long text only what is in sight is drawn. */
export const ThreadMarks = Extension.create<{ isLong: boolean }>({
  name: 'threadMarks',

  addOptions: () => ({ isLong: false }),

  addProseMirrorPlugins() {
    return [
      new Plugin<FollowedThreads>({
        key,
        state: {
          // A long text draws nothing before it has looked what is in sight.
          init: () => (this.options.isLong ? { ...noThreads, drawnIn: nowhere } : noThreads),
          apply(tr, before) {
            const told = tr.getMeta(key) as Told | undefined;
            if (told === undefined) return tr.docChanged ? followEdit(tr, before) : before;
            return 'show' in told ? showAnew(tr.doc, before, told.show) : drawIn(tr.doc, before, told.drawIn);
          },
        },
        props: {
          decorations: (state) => followedIn(state).decorations,
          handleClick(view, position) {
            const id = threadAt(view.state, position);
            if (id === undefined) return false;
            // The caret goes there all the same, and first: marks are drawn as the thread opens, which puts the caret where
            // this view last knew it.
            const { tr, doc } = view.state;
            view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(position))));
            openThread(view.state, id);
            return false;
          },
        },
        ...(this.options.isLong && { view: drawInSight }),
      }),
    ];
  },
});
