import { readStyle, rename, unwrap } from './pasted-dom.ts';

const foreign = [
  'script, style, meta, link, title, base, template, noscript, xml',
  'img, picture, svg, canvas, video, audio, iframe, object, embed, map',
  'button, select, textarea, dialog, [hidden], br.Apple-interchange-newline',
].join(', ');

function isHidden(element: Element): boolean {
  const style = readStyle(element);
  return (
    style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
  );
}

/** What is no text: scripts, images, comments, forms, and whatever the page did not show. */
export function dropForeign(body: HTMLElement): void {
  for (const element of body.querySelectorAll(foreign)) element.remove();
  for (const element of body.querySelectorAll('[style]')) if (isHidden(element)) element.remove();
  const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode())
    comment.parentNode?.removeChild(comment);
}

/** Headings of every origin become the three that an agreement has. */
export function readHeadings(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
  for (const subtitle of body.querySelectorAll('p.MsoSubtitle')) rename(subtitle, 'h2');
  for (const said of body.querySelectorAll('div[role="heading"], p[role="heading"]')) {
    rename(said, `h${Math.min(Number(said.getAttribute('aria-level')) || 2, 3)}`);
  }
  for (const deep of body.querySelectorAll('h4, h5, h6')) rename(deep, 'h3');
}

function isBlank(element: Element): boolean {
  return (element.textContent ?? '').trim() === '' && !element.querySelector('hr, table');
}

function hasBlocks(element: Element): boolean {
  return element.querySelector(':scope > :is(p, h1, h2, h3, ul, ol, table, blockquote, div, hr)') !== null;
}

/** Empty paragraphs and line breaks that only made space: the agreement has a spacing of its own. */
export function dropSpacers(body: HTMLElement): void {
  for (const block of body.querySelectorAll('p, h1, h2, h3')) if (isBlank(block)) block.remove();
  for (const item of body.querySelectorAll('li')) for (const box of item.querySelectorAll('div')) unwrap(box);
  for (const lineBreak of body.querySelectorAll('br')) {
    const parent = lineBreak.parentElement;
    if (parent && parent.localName !== 'p' && hasBlocks(parent)) lineBreak.remove();
  }
}
