/**
 * Plain texts of an entry, such as its title: a child element that holds one Y.XmlText, so that two people in one text
 * never overwrite each other.
 */
import * as Y from 'yjs';

/** Characters that a reader takes of a plain text. The gate lets one edit bring no more; many edits could. */
export const PLAIN_TEXT_LENGTH = 500;

/** The first child element of that name. */
export function childOf(element: Y.XmlElement, name: string): Y.XmlElement | undefined {
  for (const child of element.toArray())
    if (child instanceof Y.XmlElement && child.nodeName === name) return child;
  return undefined;
}

/** All child elements of that name, in order. */
export function childrenOf(element: Y.XmlFragment, name: string): Y.XmlElement[] {
  return element
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

/** The shared text of a plain field; undefined when the entry has none. */
export function plainTextOf(element: Y.XmlElement, field: string): Y.XmlText | undefined {
  return childOf(element, field)
    ?.toArray()
    .find((child) => child instanceof Y.XmlText);
}

/** Its characters, without any formatting that somebody may have put in. */
export function readPlainText(text: Y.XmlText | undefined): string {
  if (text === undefined) return '';
  const delta = text.toDelta() as { insert?: unknown }[];
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

/** A child element with its text, to be put into an entry that is being made. */
export function createPlainText(field: string, characters: string): Y.XmlElement {
  const element = new Y.XmlElement(field);
  const text = new Y.XmlText();
  if (characters !== '') text.insert(0, characters.slice(0, PLAIN_TEXT_LENGTH));
  element.insert(0, [text]);
  return element;
}

const isLowSurrogate = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

function equalStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return isLowSurrogate(a, at) || isLowSurrogate(b, at) ? Math.max(0, at - 1) : at;
}

function equalEnd(a: string, b: string, start: number): number {
  let length = 0;
  const most = Math.min(a.length, b.length) - start;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length > 0 && isLowSurrogate(a, a.length - length) ? length - 1 : length;
}

/**
 * Makes a shared text say `next` by one deletion and one insertion in the middle; what is equal at both ends stays,
 * under its authors' names. Call it in a transaction of the document.
 */
export function writePlainText(text: Y.XmlText, next: string): void {
  const current = readPlainText(text);
  const wanted = next.slice(0, PLAIN_TEXT_LENGTH);
  if (current === wanted) return;
  const start = equalStart(current, wanted);
  const end = equalEnd(current, wanted, start);
  if (current.length - end > start) text.delete(start, current.length - end - start);
  if (wanted.length - end > start) text.insert(start, wanted.slice(start, wanted.length - end));
}
