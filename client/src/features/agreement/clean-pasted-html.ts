import { isAllowedHref } from '@entente/documents/agreement/link-href';
import { dropForeign, dropSpacers, readHeadings } from './pasted-blocks.ts';
import { unwrap } from './pasted-dom.ts';
import { nestLists, readTaskLists } from './pasted-lists.ts';
import { markByStyle } from './pasted-marks.ts';
import { readWordLists } from './pasted-word-lists.ts';

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  ol: ['start', 'type'],
  ul: ['data-type'],
  li: ['data-type', 'data-checked'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  mark: ['data-color'],
};

function dropAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!kept[element.localName]?.includes(name)) element.removeAttribute(name);
    }
  }
}

function dropLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a')) if (!isAllowedHref(link.getAttribute('href'))) unwrap(link);
}

/** Wrappers that mean nothing to an agreement: spans, fonts, and names with a colon such as Word's `o:p`. */
function dropWrappers(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    if (['span', 'font'].includes(element.localName) || element.localName.includes(':')) unwrap(element);
  }
}

/** Brings a pasted body into the shape of an agreement, in place. The order matters: styles are read before they go. */
export function cleanPasted(body: HTMLElement): void {
  readWordLists(body);
  readTaskLists(body);
  dropForeign(body);
  readHeadings(body);
  nestLists(body);
  markByStyle(body);
  dropLinks(body);
  dropWrappers(body);
  dropAttributes(body);
  dropSpacers(body);
}

/**
 * The structure of pasted HTML without its looks: headings, lists, tables, links and plain formats. What is left is read
 * by the agreement's schema, which has the last word.
 */
export function cleanPastedHtml(html: string): string {
  // Copied out of an agreement: already in our shape.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  cleanPasted(body);
  return body.innerHTML;
}
