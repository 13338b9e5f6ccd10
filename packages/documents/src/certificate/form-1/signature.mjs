/** A signature as HTML: who, for which firm, in which words, when, and how it was confirmed. */
import { element, facts, words } from './html.mjs';
import { timesOf } from './times.mjs';

const roles = { liaison: 'liaison', signatory: 'signatory' };

/** One signature; times as the clocks of all parties show them. */
export function drawSignature({ name, firm, role, at, words: agreed, confirmedBy }, parties) {
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
