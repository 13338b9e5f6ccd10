import { readStyle, rename, unwrap, wrapChildren } from './pasted-dom.ts';

const headings = 'h1, h2, h3, h4, h5, h6';

function isBold(weight: string | undefined): boolean {
  return weight !== undefined && (weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600);
}

function isPlainWeight(weight: string | undefined): boolean {
  return weight === 'normal' || (weight !== undefined && Number.parseInt(weight, 10) < 600);
}

function readDecoration(style: ReadonlyMap<string, string>): string {
  return `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
}

/** Google Docs puts everything into a `<b>` that is not bold, and some editors say `<em>` for upright words. */
function dropFalseMarks(body: HTMLElement): void {
  for (const bold of body.querySelectorAll('b, strong')) {
    if (isPlainWeight(readStyle(bold).get('font-weight')) || bold.closest(headings)) unwrap(bold);
  }
  for (const italic of body.querySelectorAll('i, em')) {
    if (readStyle(italic).get('font-style') === 'normal') unwrap(italic);
  }
  for (const underline of body.querySelectorAll('a u, a ins')) unwrap(underline);
}

/** Bold, italic, underline and strike that are said by style become elements; every other style means nothing to us. */
export function markByStyle(body: HTMLElement): void {
  dropFalseMarks(body);
  for (const element of body.querySelectorAll('span[style], font[style], p[style]')) {
    const style = readStyle(element);
    const decoration = readDecoration(style);
    if (isBold(style.get('font-weight')) && !element.closest(headings)) wrapChildren(element, 'strong');
    if (/^(italic|oblique)/.test(style.get('font-style') ?? '')) wrapChildren(element, 'em');
    if (decoration.includes('underline') && !element.closest('a') && !element.querySelector('a'))
      wrapChildren(element, 'u');
    if (decoration.includes('line-through')) wrapChildren(element, 's');
  }
  for (const old of body.querySelectorAll('ins')) rename(old, 'u');
  for (const old of body.querySelectorAll('del, strike')) rename(old, 's');
}
