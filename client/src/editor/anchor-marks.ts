/** Draws passages that threads hang on. Where they are is found in the document; typing moves them until it is found again. */
import { textKey } from '@entente/documents/anchors/document-texts';
import type { Place } from '@entente/documents/anchors/place';
import { placeAnchors } from '@entente/documents/anchors/place-anchors';
import type { Anchor } from '@entente/protocol/anchor';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { EditedText } from './anchor-selection.ts';
import { mapDifference } from './map-difference.ts';

/** One anchor, and how its passage is drawn. */
export interface AnchorMark {
  /** Of the thread, say. */
  readonly id: string;
  readonly anchor: Anchor;
  /** Attributes of the spans around its words. */
  readonly attributes: Readonly<Record<string, string>>;
}

interface Marks {
  readonly marks: readonly AnchorMark[];
  /** Where each is, by id, as it was found last. */
  readonly places: ReadonlyMap<string, Place>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Marks>('anchorMarks');

const none: Marks = { marks: [], places: new Map(), decorations: DecorationSet.empty };

/** Finding 2,000 passages takes some 20 ms of the processor: it waits until nobody types. */
const SETTLE_MS = 300;

function placeMarks(
  doc: EditorState['doc'],
  { kind, ydoc, text }: EditedText,
  marks: readonly AnchorMark[],
): Marks {
  const found = placeAnchors(
    kind,
    ydoc,
    marks.map(({ anchor }) => anchor),
  );
  const places = new Map<string, Place>();
  const decorations: Decoration[] = [];
  for (const [at, { id, attributes }] of marks.entries()) {
    const place = found[at];
    if (place === undefined) continue;
    places.set(id, place);
    // While a colleague's edit is on its way into the editor the document may be ahead of it.
    const isHere =
      place.kind === 'passage' && textKey(place.text) === textKey(text) && place.to <= doc.content.size;
    if (isHere) decorations.push(Decoration.inline(place.from, place.to, attributes, { id }));
  }
  return { marks, places, decorations: DecorationSet.create(doc, decorations) };
}

/** Draws these marks instead of those before, and finds their places at once. */
export function showAnchors(view: EditorView, marks: readonly AnchorMark[]): void {
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta('addToHistory', false));
}

/** Where each mark is, by its id; the lost ones too. */
export const placesIn = (state: EditorState): ReadonlyMap<string, Place> =>
  (key.getState(state) ?? none).places;

/** Where a mark is drawn at this moment, as positions of the editor. */
export function findMark(
  state: EditorState,
  id: string,
): { readonly from: number; readonly to: number } | undefined {
  const [found] = (key.getState(state) ?? none).decorations.find(
    undefined,
    undefined,
    (spec) => spec['id'] === id,
  );
  return found && { from: found.from, to: found.to };
}

/** The marks at a place of the editor, the shortest first. */
export function marksAt(state: EditorState, position: number): string[] {
  return (key.getState(state) ?? none).decorations
    .find(position, position)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))
    .map(({ spec }: { spec: { id?: string } }) => spec.id ?? '');
}

function isColleague(tr: Transaction): boolean {
  const change = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return change?.isChangeOrigin === true;
}

function followTyping(view: EditorView, onPlaces: (places: ReadonlyMap<string, Place>) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update(_view: EditorView, before: EditorState) {
      const { marks, places } = key.getState(view.state) ?? none;
      if (places !== key.getState(before)?.places) onPlaces(places);
      if (marks.length === 0 || before.doc === view.state.doc) return;
      clearTimeout(timer);
      timer = setTimeout(() => showAnchors(view, marks), SETTLE_MS);
    },
    destroy: () => clearTimeout(timer),
  };
}

interface AnchorMarksOptions {
  readonly edited: EditedText | undefined;
  /** Told after the places of the marks were found. */
  readonly onPlaces: (places: ReadonlyMap<string, Place>) => void;
}

/** The passages of threads in an editor; none until `showAnchors`. */
export const AnchorMarks = Extension.create<AnchorMarksOptions>({
  name: 'anchorMarks',

  addOptions() {
    return { edited: undefined, onPlaces: () => undefined };
  },

  addProseMirrorPlugins() {
    const { edited, onPlaces } = this.options;
    if (!edited) return [];
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => none,
          apply(tr, before, { doc }) {
            const asked = tr.getMeta(key) as readonly AnchorMark[] | undefined;
            if (asked) return placeMarks(tr.doc, edited, asked);
            if (!tr.docChanged || before === none) return before;
            return {
              ...before,
              decorations: before.decorations.map(
                isColleague(tr) ? mapDifference(doc, tr.doc) : tr.mapping,
                tr.doc,
              ),
            };
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: (view) => followTyping(view, onPlaces),
      }),
    ];
  },
});
