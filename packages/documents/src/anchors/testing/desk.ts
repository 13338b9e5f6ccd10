/** An agreement on several copies, written through the editor's binding. */
import type { PassageAnchor } from '@entente/protocol/anchor';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { AGREEMENT_ROOT, agreementSchema } from '../../agreement/schema.ts';
import { createYdoc } from '../../yjs/create-ydoc.ts';
import { makeAnchor } from '../make-anchor.ts';
import { placeAnchor } from '../place-anchors.ts';

/** A paragraph, or a heading when the words begin with `# `. */
const blockOf = (words: string): Node => {
  const text = words.replace(/^# /, '');
  const inline = text === '' ? [] : [agreementSchema.text(text)];
  return words.startsWith('# ')
    ? agreementSchema.node('heading', { level: 1 }, inline)
    : agreementSchema.node('paragraph', null, inline);
};

/** Where words stand in an editor, the first time or the given one. */
export function find(doc: Node, words: string, nth = 0): { from: number; to: number } {
  const places: number[] = [];
  doc.descendants((node, start) => {
    if (!node.isTextblock) return;
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC');
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
      places.push(start + 1 + at);
  });
  const from = places[nth];
  if (from === undefined) throw new RangeError(`nowhere: ${words}`);
  return { from, to: from + words.length };
}

/** One copy of an agreement with its editor and undo. */
export class Desk {
  readonly ydoc = createYdoc();
  readonly root = this.ydoc.getXmlFragment(AGREEMENT_ROOT);
  readonly undo = new Y.UndoManager([this.root], { captureTimeout: 0, trackedOrigins: new Set(['editor']) });

  constructor(clientId: number) {
    this.ydoc.clientID = clientId;
  }

  get doc(): Node {
    return initProseMirrorDoc(this.root, agreementSchema).doc;
  }

  /** The lines of the text. */
  get lines(): string[] {
    const lines: string[] = [];
    this.doc.descendants((node) => {
      if (node.isTextblock) lines.push(node.textContent);
    });
    return lines;
  }

  /** Changes the text as the binding of an editor writes what its transaction has changed. */
  edit(change: (tr: Transaction) => void): void {
    const { doc, meta } = initProseMirrorDoc(this.root, agreementSchema);
    const { tr } = EditorState.create({ doc });
    change(tr);
    this.ydoc.transact(() => updateYFragment(this.ydoc, this.root, tr.doc, meta), 'editor');
  }

  /** Runs a command of the editor with a selection near these places; nothing happens where it does not apply. */
  runAt(command: Command, { from, to }: { from: number; to: number }): void {
    const { doc, meta } = initProseMirrorDoc(this.root, agreementSchema);
    const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
    let state = EditorState.create({ doc, selection });
    command(state, (tr) => (state = state.apply(tr)));
    if (state.doc !== doc)
      this.ydoc.transact(() => updateYFragment(this.ydoc, this.root, state.doc, meta), 'editor');
  }

  /** Runs a command of the editor with words selected. */
  run(command: Command, words: string): void {
    this.runAt(command, find(this.doc, words));
  }

  write(...lines: readonly string[]): this {
    this.edit((tr) => tr.replaceWith(0, tr.doc.content.size, lines.map(blockOf)));
    return this;
  }

  insert(words: string, { before, behind }: { before?: string; behind?: string }): void {
    this.edit((tr) => {
      const at = before === undefined ? find(tr.doc, behind ?? '').to : find(tr.doc, before).from;
      tr.insertText(words, at);
    });
  }

  delete(words: string, nth = 0): void {
    this.edit((tr) => {
      const { from, to } = find(tr.doc, words, nth);
      tr.delete(from, to);
    });
  }

  find(words: string): { from: number; to: number } {
    return find(this.doc, words);
  }

  make(range: { from: number; to: number }): PassageAnchor {
    const made = makeAnchor('agreement', this.ydoc, { text: { kind: 'agreement' }, ...range });
    if (typeof made === 'string') throw new Error(made);
    return made;
  }

  anchor(words: string, nth = 0): PassageAnchor {
    return this.make(find(this.doc, words, nth));
  }

  /** What the anchor covers, a `|` for a line's end; why, when it is lost. */
  tell(anchor: PassageAnchor): string {
    const place = placeAnchor('agreement', this.ydoc, anchor);
    if (place.kind === 'passage') return this.doc.textBetween(place.from, place.to, '|', '/');
    return place.kind === 'lost' ? `(${place.why})` : place.kind;
  }
}

/**
 * Brings two copies to the same. What two edits at once have made that no editor can show, such as a list without lines, is
 * taken out by the editor that receives it (y-tiptap 3), which may happen on both.
 */
export function sync(one: Desk, other: Desk): void {
  const exchange = (): void => {
    const [a, b] = [Y.encodeStateAsUpdate(one.ydoc), Y.encodeStateAsUpdate(other.ydoc)];
    Y.applyUpdate(one.ydoc, b);
    Y.applyUpdate(other.ydoc, a);
  };
  exchange();
  for (const { root } of [one, other]) initProseMirrorDoc(root, agreementSchema);
  exchange();
}
