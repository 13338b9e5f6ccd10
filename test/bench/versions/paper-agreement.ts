import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import * as Y from 'yjs';

interface Trace {
  readonly txns: readonly { readonly patches: readonly (readonly [number, number, string])[] }[];
  readonly endContent: string;
}

const traceFile = path.join(
  import.meta.dirname,
  '../../../../shared/data/traces/josephg-editing-traces/sequential_traces/automerge-paper.json.gz',
);

/** Lines of a text that one types into, as paragraphs of an agreement. */
class Lines {
  readonly #root: Y.XmlFragment;
  /** Length of each paragraph. */
  readonly #lengths = [0];

  constructor(ydoc: Y.Doc) {
    this.#root = ydoc.getXmlFragment(AGREEMENT_ROOT);
    this.#root.insert(0, [Lines.#paragraph('')]);
  }

  static #paragraph(words: string): Y.XmlElement {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    return paragraph;
  }

  #text(line: number): Y.XmlText {
    return (this.#root.get(line) as Y.XmlElement).get(0) as Y.XmlText;
  }

  read(): string {
    return this.#lengths.map((_, line) => this.#text(line).toString()).join('\n');
  }

  /** The line and column of a place in the whole text. */
  #place(at: number): [number, number] {
    let rest = at;
    let line = 0;
    for (; rest > this.#lengths[line]!; line++) rest -= this.#lengths[line]! + 1;
    return [line, rest];
  }

  delete(at: number, count: number): void {
    for (let left = count; left > 0;) {
      const [line, column] = this.#place(at);
      const here = Math.min(left, this.#lengths[line]! - column);
      if (here === 0) this.#join(line);
      else this.#text(line).delete(column, here);
      this.#lengths[line]! -= here;
      left -= Math.max(1, here);
    }
  }

  #join(line: number): void {
    const next = this.#text(line + 1).toString();
    this.#root.delete(line + 1, 1);
    if (next !== '') this.#text(line).insert(this.#lengths[line]!, next);
    this.#lengths.splice(line, 2, this.#lengths[line]! + next.length);
  }

  insert(at: number, words: string): void {
    const [line, column] = this.#place(at);
    const [first = '', ...others] = words.split('\n');
    const tail = others.length > 0 ? this.#text(line).toString().slice(column) : '';
    if (tail !== '') this.#text(line).delete(column, tail.length);
    if (first !== '') this.#text(line).insert(column, first);
    this.#lengths[line]! += first.length - tail.length;
    others.forEach((other, index) => {
      const text = index === others.length - 1 ? other + tail : other;
      this.#root.insert(line + 1 + index, [Lines.#paragraph(text)]);
      this.#lengths.splice(line + 1 + index, 0, text.length);
    });
  }
}

/**
 * Types the paper (`automerge-paper`, shared/data) as an agreement, a paragraph for each of its lines, and answers the
 * update of each of its 259,778 edits.
 * @throws {Error} the text at the end is not the paper
 */
export function typePaper(clientId: number): Uint8Array[] {
  const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(traceFile)).toString()) as Trace;
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const lines = new Lines(ydoc);
  for (const { patches } of txns)
    ydoc.transact(() => {
      for (const [at, deleted, inserted] of patches) {
        if (deleted > 0) lines.delete(at, deleted);
        if (inserted !== '') lines.insert(at, inserted);
      }
    });
  if (lines.read() !== endContent) throw new Error('the paper was not typed as it was written');
  return updates;
}
