import type { ProseMirrorJSON } from '../agreement/content-json.ts';

const holders = new Set(['doc', 'bulletList', 'orderedList', 'listItem']);

function gather(node: ProseMirrorJSON, lines: string[]): void {
  if (node.text !== undefined) {
    lines[lines.length - 1] = `${lines.at(-1) ?? ''}${node.text}`;
    return;
  }
  if (node.type === 'hardBreak') return void lines.push('');
  if (!holders.has(node.type)) lines.push('');
  for (const child of node.content ?? []) gather(child, lines);
}

/** The words of a kept rich text, a line for each block: what `wordsOf` says of a live one. */
export function richLines(rich: ProseMirrorJSON): string {
  const lines: string[] = [];
  gather(rich, lines);
  return lines.join('\n').trim();
}
