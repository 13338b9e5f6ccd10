/** HTML as text, in which nothing that people wrote can be anything but words. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as HTML, in a text and in an attribute between quotes. */
export const words = (text) => String(text).replaceAll(/[&<>"']/g, (sign) => entities[sign]);

const alone = new Set(['br', 'hr', 'meta']);

/** An element. What of `attributes` is undefined or false is left out; `children` is HTML. */
export function element(tag, attributes, children = '') {
  const drawn = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${words(value)}"`))
    .join('');
  return alone.has(tag) ? `<${tag}${drawn}>` : `<${tag}${drawn}>${children}</${tag}>`;
}

/** A list of names and what stands beside them, both words; `code` names those in equal letters. */
export const facts = (pairs, code = []) =>
  element(
    'dl',
    {},
    pairs
      .map(([name, value]) => {
        const lines = [value].flat().map((line) => `<div>${words(line)}</div>`);
        const attributes = { class: code.includes(name) ? 'code' : undefined };
        return `${element('dt', {}, words(name))}${element('dd', attributes, lines.join(''))}`;
      })
      .join('\n'),
  );
