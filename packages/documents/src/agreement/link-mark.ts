import { mergeAttributes } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { completeHref, isAllowedHref } from './link-href.ts';

function checkHref(value: unknown): void {
  if (!isAllowedHref(value)) throw new RangeError('A link needs an https or mailto address.');
}

/** A link. The document holds the address alone; how it opens is decided where it is drawn. */
export const AgreementLink = Link.extend({
  addAttributes() {
    return { href: { default: null, validate: checkHref } };
  },

  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => (isAllowedHref(element.getAttribute('href')) ? null : false) },
    ];
  },

  renderHTML({ mark }) {
    const href: unknown = mark.attrs['href'];
    return ['a', mergeAttributes(this.options.HTMLAttributes, isAllowedHref(href) ? { href } : {}), 0];
  },
}).configure({
  openOnClick: false,
  // The library's handler sets whatever address was pasted; the editor has its own.
  linkOnPaste: false,
  defaultProtocol: 'https',
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
  // Linking while typing asks about the text as typed; the address it then sets has its scheme.
  isAllowedUri: (typed) => isAllowedHref(completeHref(typed)),
});
