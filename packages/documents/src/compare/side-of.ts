import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Compared, Inline, Run, Side } from './compared.ts';
import { marksKey } from './tokens.ts';

function asNode(inline: Inline): ProseMirrorJSON {
  if ('node' in inline) return inline.node;
  const { text, marks } = inline;
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', marks, text };
}

/** Neighbours of one format are one node, as ProseMirror keeps them. */
function joinTexts(nodes: readonly ProseMirrorJSON[]): ProseMirrorJSON[] {
  const joined: ProseMirrorJSON[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isOne =
      last?.text !== undefined &&
      node.text !== undefined &&
      marksKey(last.marks ?? []) === marksKey(node.marks ?? []);
    if (isOne) joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

function inlineOn(run: Run, side: Side): Inline[] {
  switch (run.change) {
    case 'same':
      return [run.inline];
    case 'reformatted':
      return [side === 'before' ? run.before : run.inline];
    case 'deleted':
      return side === 'before' ? [run.inline] : [];
    case 'inserted':
      return side === 'after' ? [run.inline] : [];
  }
}

function build(shell: { type: string }, content: readonly ProseMirrorJSON[]): ProseMirrorJSON {
  return content.length === 0 ? shell : { ...shell, content };
}

/** The block of one of the two texts, when that one has it: none or one. */
export function nodesOf(one: Compared, side: Side): ProseMirrorJSON[] {
  switch (one.change) {
    case 'same':
      return [one.node];
    case 'deleted':
      return side === 'before' ? [one.node] : [];
    case 'inserted':
      return side === 'after' ? [one.node] : [];
    case 'line':
      return [build(one[side], joinTexts(one.runs.flatMap((run) => inlineOn(run, side)).map(asNode)))];
    case 'within':
      return [build(one[side], blocksOf(one.children, side))];
  }
}

/** The blocks of one of the two texts, read out of a comparison. */
export const blocksOf = (compared: readonly Compared[], side: Side): ProseMirrorJSON[] =>
  compared.flatMap((one) => nodesOf(one, side));

/** One of the two texts, read out of a comparison. */
export const sideOf = (compared: readonly Compared[], side: Side): ProseMirrorJSON =>
  build({ type: 'doc' }, blocksOf(compared, side));
