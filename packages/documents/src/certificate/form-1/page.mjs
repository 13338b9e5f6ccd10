/**
 * The certificate, form 1: one HTML file that shows what firms have agreed to and holds the data that it was written from.
 * The same data gives the same file, byte for byte, so whoever has it can write it again and compare. A form never
 * changes: another look or another word is form 2, beside this one.
 */
import { canonical } from '../canonical.mjs';
import { drawEntry } from './entry.mjs';
import { element, facts, words } from './html.mjs';
import { style } from './style.mjs';
import { drawText } from './text.mjs';
import { timesOf } from './times.mjs';

/** What stands before and behind the data in the file. */
const DATA = ['<script type="application/json" id="agreed">\n', '\n</script>'];

const list = (names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const titleOf = ({ part, document, place, title }) =>
  part.kind === 'whole' ? document.title : `${place} ${title}`.trim();

function kindOf({ part, document }, kind) {
  if (part.kind === 'whole') return 'Agreement, as a whole';
  if (part.kind === 'section') return `Section of the agreement “${document.title}”`;
  return kind === 'log' ? `Decision of “${document.title}”` : `Risk of “${document.title}”, as scored`;
}

const earlier = ({ place, title, number, hash }) =>
  `${`${place} ${title}`.trim()}, number ${number}, SHA-256 ${hash}`;

function drawFacts({ kind, schemaVersion, hash, recordHash, record }) {
  const { number, version, seq, supersedes, amends, parties } = record;
  const pairs = [
    ['What', kindOf(record, kind)],
    ['Between', list(parties.map(({ firm }) => firm))],
    ['In force since', timesOf(parties, record.at)],
    ['Number', `${number}`],
    ['Text', `Version ${version}, the record up to edit ${seq}, schema ${kind} ${schemaVersion}`],
    ['Takes the place of', supersedes.map(earlier)],
    ['Amends', amends.map(earlier)],
    ['Hash of the content', hash],
    ['Hash of the record', recordHash],
  ];
  const said = pairs.filter(([, value]) => value.length > 0);
  return facts(said, ['Hash of the content', 'Hash of the record']);
}

const roles = { liaison: 'liaison', signatory: 'signatory' };

function drawSignature({ name, firm, role, at, words: agreed, confirmedBy }, parties) {
  const how =
    confirmedBy === 'password'
      ? 'With the password, entered again for this signature'
      : 'In a demo, without a password';
  const pairs = [
    ['Signed', timesOf(parties, at)],
    ['Confirmed', how],
  ];
  return element(
    'div',
    { class: 'signature' },
    [
      element('h3', {}, words(`${name}, ${Object.hasOwn(roles, role) ? roles[role] : role}, for ${firm}`)),
      element('blockquote', {}, words(agreed)),
      facts(pairs),
    ].join('\n'),
  );
}

const check = `<section class="check">
<h2>How to check this</h2>
<p>This file holds the data that it was written from, in the element named <code>agreed</code>. Whoever wants to check it takes them out.</p>
<ol>
<li>Write <code>content</code>, <code>kind</code> and <code>schemaVersion</code> as one JSON object with the keys of every object sorted and no spaces (RFC 8785), in UTF-8. Its SHA-256 is the hash of the content, which also stands in the words that were signed.</li>
<li>Write <code>hash</code> and <code>record</code> in the same way. Its SHA-256 is the hash of the record: who agreed, for which firm, when and in which words.</li>
<li>Compare both with the file of another firm. The files of all firms are the same to the last letter.</li>
</ol>
<p><code>node scripts/verify.mjs &lt;this file&gt;</code>, from the source of Entente, does the first two without our server, writes this page again from the data and compares every letter.</p>
<p>A later text may have taken the place of this one. Entente says so on the page of this text.</p>
</section>`;

/** The data as they stand in the file, and nothing beside them: nothing in them can end the element. */
function embed({ format, hash, recordHash, kind, schemaVersion, content, record }) {
  const data = canonical({ format, hash, recordHash, kind, schemaVersion, content, record });
  return `${DATA[0]}${data.replaceAll('<', '\\u003c')}${DATA[1]}`;
}

function drawHead(title) {
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // Should a word of somebody ever be more than a word, it can still load and run nothing.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    element('title', {}, words(`Certificate: ${title}`)),
    `<style>${style}</style>`,
  ].join('\n');
}

/** The whole file for the data of something in force. */
export function writePage(file) {
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
    check,
    embed(file),
  ].join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n${drawHead(title)}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** The data out of a certificate as JSON; undefined when it holds none. */
export function readData(page) {
  const from = page.indexOf(DATA[0]);
  const to = page.indexOf(DATA[1], from);
  return from === -1 || to === -1 ? undefined : page.slice(from + DATA[0].length, to);
}
