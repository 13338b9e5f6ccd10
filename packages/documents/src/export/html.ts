/** HTML as text, in which nothing that people wrote can be anything but words. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML, in a text and in an attribute between quotes. */
export const escapeHtml = (words: string): string =>
  words.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function drawAttribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

const alone = new Set(['br', 'hr', 'input', 'meta']);

/** An element. @param children HTML, escaped where it is words */
export function element(tag: string, attributes: Attributes, children = ''): string {
  const start = `<${tag}${Object.entries(attributes).map(drawAttribute).join('')}>`;
  return alone.has(tag) ? start : `${start}${children}</${tag}>`;
}
