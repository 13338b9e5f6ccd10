import { Extension } from '@tiptap/core';
import { numberClauses } from '@entente/documents/agreement/clauses';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Numbering {
  readonly levels: readonly number[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Numbering>('clauseNumbers');

function readLevels(doc: Node): number[] {
  const levels: number[] = [];
  doc.forEach((node) => {
    if (node.type.name === 'heading') levels.push(Number(node.attrs['level']));
  });
  return levels;
}

function number(doc: Node, levels: readonly number[]): Numbering {
  const numbers = numberClauses(levels);
  const decorations: Decoration[] = [];
  doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return;
    const attributes = { 'data-clause': numbers[decorations.length] ?? '' };
    decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  });
  return { levels, decorations: DecorationSet.create(doc, decorations) };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((level, index) => level === b[index]);
}

/** Typing inside a clause only moves the numbers; they are worked out again when headings came, went or changed level. */
function follow(previous: Numbering, doc: Node, move: (set: DecorationSet) => DecorationSet): Numbering {
  const levels = readLevels(doc);
  if (!isSame(levels, previous.levels)) return number(doc, levels);
  const decorations = move(previous.decorations);
  // Yjs replaces the whole document for a colleague's edit, which drops what was mapped.
  if (decorations.find().length !== levels.length) return number(doc, levels);
  return { levels, decorations };
}

/** Clause numbers beside the headings, as `data-clause`: drawn by CSS, so they are no text and are never copied. */
export const ClauseNumbers = Extension.create({
  name: 'clauseNumbers',

  addProseMirrorPlugins() {
    return [
      new Plugin<Numbering>({
        key,
        state: {
          init: (_config, { doc }) => number(doc, readLevels(doc)),
          apply: (tr, previous) =>
            tr.docChanged ? follow(previous, tr.doc, (set) => set.map(tr.mapping, tr.doc)) : previous,
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});
