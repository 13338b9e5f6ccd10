/** The parts of a certificate put together. Every form has these, in this order; each says in its own way what surrounds them. */
import { embed } from './data.mjs';
import { drawFacts, titleOf } from './form-1/about.mjs';
import { drawEntry } from './form-1/entry.mjs';
import { drawHead } from './form-1/head.mjs';
import { element, words } from './form-1/html.mjs';
import { drawSignature } from './form-1/signature.mjs';
import { drawText } from './form-1/text.mjs';

/** The whole file for the data of something in force. `style` is CSS; `beside` and `check` are HTML behind who agreed. */
export function composePage(file, { style, beside = [], check }) {
  const { content, record } = file;
  const title = titleOf(record);
  const isEntry = record.part.kind === 'entry';
  const text = isEntry ? drawEntry(content, record.people) : drawText(content, record.place);
  const body = [
    element(
      'header',
      {},
      [
        element('p', { class: 'kind' }, 'Certificate of agreement'),
        element('h1', {}, words(title)),
        drawFacts(file),
      ].join('\n'),
    ),
    element('h2', {}, 'What was agreed to'),
    element('main', { class: isEntry ? 'text entry' : 'text' }, text),
    element('h2', {}, 'Who agreed'),
    ...record.signatures.map((one) => drawSignature(one, record.parties)),
    ...beside,
    check,
    embed(file),
  ].join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n${drawHead(title, style)}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
