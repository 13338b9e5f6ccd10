import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

interface Wide {
  /** Which of the tables, in the order of the text: their places change with every edit of a colleague. */
  readonly numbers: readonly number[];
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Wide>('wideTables');
const none: Wide = { numbers: [], drawn: DecorationSet.empty };

/** Longer than this, a name tells a listener less. */
const nameLettersMax = 120;

function nameTable(table: Node): string {
  const titles =
    table.firstChild?.children.map(({ textContent }) => textContent.trim()).filter(Boolean) ?? [];
  return ['Table', titles.join(', ')].filter(Boolean).join(': ').slice(0, nameLettersMax);
}

function listTables(doc: Node): { at: number; table: Node }[] {
  const tables: { at: number; table: Node }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'table') return !node.isTextblock;
    tables.push({ at, table: node });
    return false;
  });
  return tables;
}

/** Makes each of these tables a stop of Tab with a name. */
function draw(doc: Node, numbers: readonly number[]): Wide {
  if (numbers.length === 0) return none;
  const stops = listTables(doc)
    .filter((_, number) => numbers.includes(number))
    .map(({ at, table }) =>
      Decoration.node(at, at + table.nodeSize, {
        tabindex: '0',
        role: 'region',
        'aria-label': nameTable(table),
      }),
    );
  return { numbers, drawn: DecorationSet.create(doc, stops) };
}

/** Which tables are wider than their box. */
function findWide(view: EditorView): number[] {
  return listTables(view.state.doc).flatMap(({ at }, number) => {
    const box = view.nodeDOM(at);
    return box instanceof HTMLElement && box.scrollWidth > box.clientWidth ? [number] : [];
  });
}

/** Looks again, once a frame at most, when the text or its room changes. Whoever may write walks with the caret. */
function followWidth(view: EditorView, editor: Editor) {
  let frame = 0;
  const look = () => {
    frame = 0;
    if (view.isDestroyed || editor.isEditable) return;
    const numbers = findWide(view);
    if (numbers.join() !== key.getState(view.state)?.numbers.join())
      view.dispatch(view.state.tr.setMeta(key, numbers));
  };
  const wait = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const room = new ResizeObserver(wait);
  room.observe(view.dom);
  return {
    update: wait,
    destroy() {
      room.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

/** Where nobody may type no caret walks through a wide table: there the table is reached by Tab and scrolled by arrows. */
export const WideTables = Extension.create({
  name: 'wideTables',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<Wide>({
        key,
        state: {
          init: () => none,
          apply(tr, before) {
            const numbers = (tr.getMeta(key) as number[] | undefined) ?? before.numbers;
            return tr.docChanged || numbers !== before.numbers ? draw(tr.doc, numbers) : before;
          },
        },
        view: (view) => followWidth(view, editor),
        props: { decorations: (state) => (editor.isEditable ? null : key.getState(state)?.drawn) },
      }),
    ];
  },
});
