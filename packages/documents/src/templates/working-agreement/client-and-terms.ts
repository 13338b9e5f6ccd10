import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { bullets, heading, paragraph, table } from '../build.ts';
import { forEachFirm, namesBut, type Parties } from '../parties.ts';

/** Who speaks with the client, when, and what we settle before. */
export function clientTouchpoints(parties: Parties): ProseMirrorJSON[] {
  const [first, second] = parties.names;
  return [
    heading(1, 'Client touchpoints'),
    paragraph('To the client we are one team. No client hears news from one of us before the rest of us do.'),
    table(
      ['Touchpoint', 'Leads', 'Joins', 'What we settle before'],
      [
        ['First meeting and proposal', first, namesBut(parties, 0), 'Message, price, who says what'],
        ['Weekly update', second, namesBut(parties, 1), 'The report and its colours'],
        ['Acceptance of a milestone', second, namesBut(parties, 1), 'Evidence for every criterion'],
        [
          'Complaint or incident',
          'Whoever hears it first',
          'Every delivery lead',
          'A first answer within four hours',
        ],
        ['Executive review', 'Our sponsors together', 'Alliance leads', 'The outcome and one request'],
      ],
    ),
    bullets(
      'When a client tells one of us something that concerns us all, we share it on the same working day.',
      'Rates and differences between us are never discussed in front of the client.',
      `A firm that wants separate work from a shared client tells ${parties.otherFirms} first.`,
    ),
  ];
}

/** Words that sound alike and mean different things in each firm. */
export function termsWeUseDifferently(parties: Parties): ProseMirrorJSON[] {
  const meanings = forEachFirm(parties, '[meaning]');
  return [
    heading(1, 'Terms each firm uses differently'),
    paragraph('When a word surprises us in a meeting, we add it here before the meeting ends.'),
    table(
      ['Term', ...parties.names, 'Together we mean'],
      [
        ['Working day', ...meanings, 'A day on which all of us work; our holidays share one calendar'],
        ['Urgent', ...meanings, 'Cannot wait until tomorrow without harm to a client'],
        ['Estimate', ...meanings, 'A range with its assumptions, not a promise'],
        ['Commitment', ...meanings, 'One owner, one date, one definition of done'],
        ['Pilot', ...meanings, 'Real users, few of them, and a date on which we go on or stop'],
        ['Go-live', ...meanings, 'The first day on which the client relies on it'],
      ],
    ),
  ];
}
