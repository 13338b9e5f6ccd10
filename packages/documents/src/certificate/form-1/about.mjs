/** What a certificate says of a text before it shows it: its title, and the facts about it. */
import { facts } from './html.mjs';
import { timesOf } from './times.mjs';

const list = (names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What the text is called. */
export const titleOf = ({ part, document, place, title }) =>
  part.kind === 'whole' ? document.title : `${place} ${title}`.trim();

function kindOf({ part, document }, kind) {
  if (part.kind === 'whole') return 'Agreement, as a whole';
  if (part.kind === 'section') return `Section of the agreement “${document.title}”`;
  return kind === 'log' ? `Decision of “${document.title}”` : `Risk of “${document.title}”, as scored`;
}

const earlier = ({ place, title, number, hash }) =>
  `${`${place} ${title}`.trim()}, number ${number}, SHA-256 ${hash}`;

/** The facts as HTML: what, between whom, since when, which text, and both hashes. */
export function drawFacts({ kind, schemaVersion, hash, recordHash, record }) {
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
