import type { Node } from '@tiptap/pm/model';

/** Scripts that write without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const hasLetter = /[\p{L}\p{N}]/u;

/** Words in a piece of text: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  if (!unspaced.test(text)) return text.split(/\s+/u).filter((word) => hasLetter.test(word)).length;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}

/** A paragraph that nobody touched is the same object, so a keystroke counts one paragraph again and not the agreement. */
const counted = new WeakMap<Node, number>();

function countBlock(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(block.textBetween(0, block.content.size, ' ', ' '));
  counted.set(block, words);
  return words;
}

/** Words of the whole draft. Clause numbers are no words. */
export function countDraft(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    words += countBlock(node);
    return false;
  });
  return words;
}

/** Words between two positions; half a word counts as one. */
export function countBetween(doc: Node, from: number, to: number): number {
  return countWords(doc.textBetween(from, to, ' ', ' '));
}
