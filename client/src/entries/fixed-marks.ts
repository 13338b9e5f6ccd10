/** Which words of an agreed text have threads: these hang on the same words of the draft (TD26). */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { placeInWords } from '@entente/documents/anchors/find-by-words';
import { readWords } from '@entente/documents/anchors/read-words';
import { TextIndex } from '@entente/documents/anchors/text-index';
import type { TextName } from '@entente/protocol/anchor';
import type * as Y from 'yjs';
import { wordsOfBlocks, type FixedMark } from '../editor/mark-fixed.ts';
import type { EntryTalk } from './entry-talk.ts';

interface FixedText {
  readonly blocks: readonly ProseMirrorJSON[];
  readonly name: TextName;
  /** The same text in the draft; undefined when that lacks it. */
  readonly root: Y.XmlFragment | undefined;
}

/** While the draft says the same, marks are where they are there; else where the words are that threads quote. */
export function marksInFixed(
  { marksOf, quotedOf, chosen }: Pick<EntryTalk, 'marksOf' | 'quotedOf' | 'chosen'>,
  { blocks, name, root }: FixedText,
): FixedMark[] {
  const words = wordsOfBlocks(blocks);
  if (root !== undefined && readWords(root) === words) {
    const index = new TextIndex(root);
    return marksOf(name).map(({ id, ...at }) => ({ id, ...index.spanBetween(at), isChosen: id === chosen }));
  }
  return quotedOf(name).flatMap(({ id, anchor }) => {
    const span = placeInWords(words, anchor);
    return span ? [{ id, ...span, isChosen: id === chosen }] : [];
  });
}
