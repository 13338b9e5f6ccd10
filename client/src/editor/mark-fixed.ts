/** Words of a text that nobody writes in, marked as having threads. */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';

/** Some words of a fixed text that a thread is about, counted in its characters side by side. */
export interface FixedMark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isChosen: boolean;
}

/** The type of the mark that `markBlocks` puts on; no document has it. */
export const THREAD_MARK = 'thread';

/** All characters of a fixed text side by side, as `readWords` gives those of a draft. */
export const wordsOfBlocks = (blocks: readonly ProseMirrorJSON[]): string =>
  blocks.map(({ text, content = [] }) => text ?? wordsOfBlocks(content)).join('');

const lengthOf = ({ from, to }: FixedMark): number => to - from;

/** Cuts a piece of text where marks begin and end. The shortest mark is the innermost: pressing it opens that thread. */
function cutText(node: ProseMirrorJSON, start: number, marks: readonly FixedMark[]): ProseMirrorJSON[] {
  const { text = '', marks: formats = [] } = node;
  const end = start + text.length;
  const over = marks.filter(({ from, to }) => from < end && to > start);
  if (over.length === 0) return [node];
  const inside = over.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inside, end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const on = over
      .filter((mark) => mark.from <= from && to <= mark.to)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b));
    const added = on.map(({ id, isChosen }) => ({ type: THREAD_MARK, attrs: { id, isChosen } }));
    return { ...node, text: text.slice(from - start, to - start), marks: [...formats, ...added] };
  });
}

/** The blocks of a fixed text with these marks on its words; the same blocks when there are none. */
export function markBlocks(
  blocks: readonly ProseMirrorJSON[],
  marks: readonly FixedMark[],
): readonly ProseMirrorJSON[] {
  if (marks.length === 0) return blocks;
  let offset = 0;
  const markNode = (node: ProseMirrorJSON): ProseMirrorJSON[] => {
    if (node.text !== undefined) {
      const cut = cutText(node, offset, marks);
      offset += node.text.length;
      return cut;
    }
    return [node.content === undefined ? node : { ...node, content: node.content.flatMap(markNode) }];
  };
  return blocks.flatMap(markNode);
}

/** The thread whose words were pressed, if it was any. */
export const pressedThread = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-thread]')?.dataset['thread'] : undefined;
