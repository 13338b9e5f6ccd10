/**
 * Who typed which characters: read out of the ids that Yjs keeps inside a document. Whose an id is, the server says; a
 * browser's word has no part in it.
 */
import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** Characters next to each other that one clientID typed one after the other. */
export interface TypedRun {
  /** ProseMirror positions of its start and end. */
  readonly from: number;
  readonly to: number;
  readonly clientId: number;
  /** Clock of its first character. */
  readonly clock: number;
}

function addRun(runs: TypedRun[], run: TypedRun): void {
  const last = runs.at(-1);
  const isMore =
    last?.to === run.from &&
    last.clientId === run.clientId &&
    last.clock + (last.to - last.from) === run.clock;
  if (isMore) runs[runs.length - 1] = { ...last, to: run.to };
  else runs.push(run);
}

function listText(text: Y.XmlText, start: number, runs: TypedRun[]): number {
  let at = start;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    addRun(runs, { from: at, to: at + item.length, clientId: item.id.client, clock: item.id.clock });
    at += item.length;
  }
  return at;
}

function listNode(node: unknown, start: number, into: { schema: Schema; runs: TypedRun[] }): number {
  if (node instanceof Y.XmlText) return listText(node, start, into.runs);
  if (!(node instanceof Y.XmlElement)) return start;
  // A leaf, such as a line break, is one position; any other node has one before and one after what it holds.
  if (into.schema.nodes[node.nodeName]?.isLeaf === true) return start + 1;
  return listChildren(node, start + 1, into) + 1;
}

const listChildren = (
  type: Y.XmlFragment,
  start: number,
  into: { schema: Schema; runs: TypedRun[] },
): number => type.toArray().reduce<number>((at, child) => listNode(child, at, into), start);

/** Lists the runs of a text as `listRuns` does, and pauses after each block. The text must stay as it is until the end. */
export function* listRunsInTurn(root: Y.XmlFragment, schema: Schema): Generator<undefined, TypedRun[]> {
  const runs: TypedRun[] = [];
  let at = 0;
  for (const block of root.toArray()) {
    at = listNode(block, at, { schema, runs });
    yield;
  }
  return runs;
}

/** The runs of a text that an editor is bound to, in the order of the text, with their places in that editor. */
export function listRuns(root: Y.XmlFragment, schema: Schema): TypedRun[] {
  const runs: TypedRun[] = [];
  listChildren(root, 0, { schema, runs });
  return runs;
}
