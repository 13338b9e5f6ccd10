/** What was said of a decision until it came in force, as HTML: beside the text that was agreed to, and marked so. */
import { element, facts, words } from '../form-1/html.mjs';
import { timesOf } from '../form-1/times.mjs';

const quote = (text) => element('blockquote', {}, words(text));

function drawAnswer({ name, firm, at, verdict, reason }, parties) {
  const isMeant = verdict === 'meant';
  const says = isMeant ? 'That is what we meant' : 'Not quite, because';
  return [
    element('h4', {}, words(`${says} (${name}, for ${firm})`)),
    ...(isMeant ? [] : [quote(reason)]),
    facts([['Answered', timesOf(parties, at)]]),
  ];
}

const drawReadBack = ({ name, firm, at, words: own, answer }, parties) =>
  element(
    'div',
    { class: 'said' },
    [
      element('h3', {}, words(`${name}, for ${firm}, in their own words`)),
      quote(own),
      facts([['Said', timesOf(parties, at)]]),
      ...(answer === null ? [] : drawAnswer(answer, parties)),
    ].join('\n'),
  );

const drawDissent = ({ name, firm, at, words: own }, parties) =>
  element(
    'div',
    { class: 'said' },
    [
      element('h3', {}, words(`${name}, for ${firm}, sees it differently`)),
      quote(own),
      facts([['Put on the record', timesOf(parties, at)]]),
    ].join('\n'),
  );

/** Parts of a page in their order; none of what is no decision. */
export function drawSaid({ kind, record: { part, parties, readBacks, dissents } }) {
  if (kind !== 'log' || part.kind !== 'entry') return [];
  const nobody = 'Nobody had put on the record that they see it differently.';
  return [
    element('h2', {}, 'What was said of it before'),
    element(
      'p',
      { class: 'beside' },
      'This stands beside what was agreed to. The hash of the record covers it, the hash of the content does not. What is said of it later stands in Entente.',
    ),
    ...readBacks.map((one) => drawReadBack(one, parties)),
    ...dissents.map((one) => drawDissent(one, parties)),
    ...(dissents.length === 0 ? [element('p', { class: 'beside' }, nobody)] : []),
  ];
}
