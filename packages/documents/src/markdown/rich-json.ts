/** Small pieces of rich texts as ProseMirror JSON. */
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';

/** Text under marks, or nothing where there is none: ProseMirror refuses an empty one. */
export function textNodes(text: string, marks: readonly MarkJSON[] = []): ProseMirrorJSON[] {
  if (text === '') return [];
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
}

export const paragraph = (content: readonly ProseMirrorJSON[]): ProseMirrorJSON =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };

/** A line in bold, which stands for a heading: rich texts have none. */
export const label = (text: string): ProseMirrorJSON => paragraph(textNodes(text, [{ type: 'bold' }]));

/** `Name: words`, the name in bold. */
export const labelled = (name: string, words: string): ProseMirrorJSON =>
  paragraph([...textNodes(`${name}:`, [{ type: 'bold' }]), ...textNodes(` ${words}`)]);

/** A whole rich text; the empty one has one empty paragraph. */
export const richDoc = (content: readonly ProseMirrorJSON[]): ProseMirrorJSON => ({
  type: 'doc',
  content: content.length > 0 ? content : [paragraph([])],
});

/** The characters of nodes, breaks as spaces. */
export const plainOf = (nodes: readonly ProseMirrorJSON[]): string =>
  nodes.map((node) => node.text ?? (node.type === 'hardBreak' ? ' ' : plainOf(node.content ?? []))).join('');

/** The words of a text, a line for each paragraph; empty ones are left out. */
export const linesOf = (node: ProseMirrorJSON): string[] =>
  node.type === 'paragraph'
    ? [plainOf([node])].filter((line) => line.trim() !== '')
    : (node.content ?? []).flatMap(linesOf);

/** Takes the first characters off a line. */
export function dropStart(nodes: readonly ProseMirrorJSON[], characters: number): ProseMirrorJSON[] {
  let left = characters;
  const kept: ProseMirrorJSON[] = [];
  for (const node of nodes) {
    const text = node.text ?? ' ';
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    if (rest === '') continue;
    kept.push(
      node.text === undefined ? node : { ...node, text: kept.length === 0 ? rest.trimStart() : rest },
    );
  }
  return kept.filter((node) => node.text !== '');
}

/** Takes the space away that a comment at the end of a line leaves before itself. */
export function trimEnd(nodes: readonly ProseMirrorJSON[]): ProseMirrorJSON[] {
  const last = nodes.at(-1);
  if (last?.text === undefined || !/[ \t]$/.test(last.text)) return [...nodes];
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, text }];
}
