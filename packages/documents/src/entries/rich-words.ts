import * as Y from 'yjs';
import { readPlainText } from './plain-text.ts';

/** Nodes that stand within a line or hold lines of others; every other one is a line of its own. */
const holders = new Set(['doc', 'bulletList', 'orderedList', 'listItem']);

function gather(node: unknown, lines: string[]): void {
  if (node instanceof Y.XmlText) {
    lines[lines.length - 1] = `${lines.at(-1) ?? ''}${readPlainText(node)}`;
    return;
  }
  if (!(node instanceof Y.XmlElement)) return;
  if (node.nodeName === 'hardBreak') return void lines.push('');
  if (!holders.has(node.nodeName)) lines.push('');
  for (const child of node.toArray()) gather(child, lines);
}

/** The words of a rich text without formatting, a line for each block, as search and a grid need them. */
export function wordsOf(doc: Y.XmlElement | undefined): string {
  const lines: string[] = [];
  gather(doc, lines);
  return lines.join('\n').trim();
}
