import type { SelectedWords } from './entry-talk.ts';

/** Gives what is selected in one text; undefined while nothing is. */
export type ReadWords = () => SelectedWords | undefined;

/**
 * What of a selection stands in an element; undefined when words of it stand outside. Three clicks on a line select up to the
 * beginning of whatever comes behind it, which is no word of that.
 */
export function rangeWithin(element: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!element.contains(range.startContainer)) return undefined;
  if (element.contains(range.endContainer)) return range;
  const words = range.toString().trim();
  range.setEnd(element, element.childNodes.length);
  return range.toString().trim() === words ? range : undefined;
}

/** The texts of a page in which words can be selected, and in which of them that was done last. */
export class WordsOnPage {
  readonly #texts = new Map<Element, ReadWords>();
  #last: Element | undefined;

  /** Takes in a text by the element that holds it. Gives how to take it out again. */
  add(element: Element, read: ReadWords): () => void {
    this.#texts.set(element, read);
    return () => {
      this.#texts.delete(element);
      if (this.#last === element) this.#last = undefined;
    };
  }

  /** The element of the text in which words are selected. It is remembered when the focus goes elsewhere. */
  find(): Element | undefined {
    for (const element of this.#texts.keys()) {
      const range = rangeWithin(element);
      if (range === undefined || range.toString().trim() === '') continue;
      this.#last = element;
      return element;
    }
    return undefined;
  }

  /** What is selected, in the text in which that was done last. */
  read(): SelectedWords | undefined {
    this.find();
    return this.#last && this.#texts.get(this.#last)?.();
  }
}
