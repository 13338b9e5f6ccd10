import { readWords } from '@entente/documents/anchors/read-words';
import { TextIndex } from '@entente/documents/anchors/text-index';
import type { TextName } from '@entente/protocol/anchor';
import type * as Y from 'yjs';
import type { SelectedWords } from './entry-talk.ts';
import { rangeWithin } from './words-on-page.ts';

/** A text of the draft, of which the page shows what firms have agreed to. */
interface FixedText {
  readonly name: TextName;
  /** Undefined for an entry that lacks it. */
  readonly root: Y.XmlFragment | undefined;
}

/**
 * The words selected in a text that is drawn as it was fixed, as positions in the draft, where anchors are put on. Undefined
 * where the draft says something else by now: then the thread is about the field.
 * @param element holds the words of the text and no others
 */
export function wordsInFixed(element: Element, { name, root }: FixedText): SelectedWords | undefined {
  const range = rangeWithin(element);
  if (range === undefined || root === undefined || element.textContent !== readWords(root)) return undefined;
  const said = range.toString();
  if (said.trim() === '') return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return { text: name, said, ...new TextIndex(root).positionsOf({ from, to: from + said.length }) };
}
