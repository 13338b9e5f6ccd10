import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { agreement, bullets, heading, paragraph, table, tasks, type TemplateJson } from './build.ts';
import { forEachFirm, joinNames, type Parties } from './parties.ts';

/** One handoff from the first firm to the second: what, when, accepted how, and who helps afterwards. */
export function handoffAgreement(parties: Parties): TemplateJson {
  return agreement(
    ...opening(parties),
    ...whatChangesHands(parties),
    ...people(parties),
    ...timetable(parties),
    ...checklists(parties),
    ...knownIssues(),
    ...promisesToClients(parties),
    ...notReady(parties),
    ...overlap(parties),
    ...afterwards(parties),
  );
}

function opening({ names: [giver, receiver, ...others] }: Parties): ProseMirrorJSON[] {
  return [
    paragraph(
      `${giver} hands [what] over to ${receiver}. The handoff is complete when ${receiver} has accepted it in writing, not when it was sent. If the work moves the other way, we swap the names.`,
    ),
    ...(others.length === 0
      ? []
      : [paragraph(`We tell ${joinNames(others)} when each step of the timetable is done.`)]),
  ];
}

function whatChangesHands({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What changes hands'),
    table(
      ['Item', 'Where it is', 'State today', `Accountable owner at ${receiver}`],
      [
        ['[deliverable]', '[place]', '[ready, or what is missing]', '[name]'],
        ['Documentation and decisions so far', '[place]', '[state]', '[name]'],
        ['Accounts, licences and keys', '[place]', '[state]', '[name]'],
        ['Open work, in order of importance', '[place]', '[state]', '[name]'],
        ['Client contacts and what each cares about', '[place]', '[state]', '[name]'],
      ],
    ),
    paragraph(`What is not in this table stays with ${giver}.`),
  ];
}

function people(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Who to turn to'),
    table(
      ['Role', ...parties.names],
      [
        ['Accountable for the handoff', ...forEachFirm(parties, '[name]')],
        ['Knows the details', ...forEachFirm(parties, '[name]')],
        ['Stands in when they are away', ...forEachFirm(parties, '[name]')],
        ['Working hours and channel', ...forEachFirm(parties, '[hours, time zone, channel]')],
      ],
    ),
  ];
}

function timetable({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  const pair = joinNames([giver, receiver]);
  return [
    heading(1, 'Timetable'),
    paragraph('We count in working days from the handoff day, which is [date].'),
    table(
      ['Step', 'Who', 'When'],
      [
        ['This agreement is filled in and agreed', pair, '10 days before'],
        ['Walkthrough on a call, recorded', giver, '5 days before'],
        [`${receiver} does the work while ${giver} watches`, pair, '3 days before'],
        [`${receiver} takes over the daily work`, receiver, 'Handoff day'],
        ['Accepted, or a list of what is missing', receiver, 'Within 3 days after'],
        [`${giver} stops being at hand`, giver, '10 days after acceptance'],
      ],
    ),
  ];
}

function checklists({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What “ready” means'),
    heading(2, `Ready to give, checked by ${giver}`),
    tasks(
      'Every item is where the table says, in its final version.',
      'A person who has never seen it can follow the documentation from start to finish.',
      'Known issues are listed, the awkward ones too.',
      'The reasons behind our larger choices are in our decision log.',
      'No access depends on one person or one laptop.',
    ),
    heading(2, `Ready to accept, checked by ${receiver}`),
    tasks(
      'We have opened, run or read every item ourselves.',
      'We have done the most common task, and the most critical one, without help.',
      'We know what to do, and whom to call, when it fails at night.',
      'Each item has its owner, who has said yes.',
      `Access that ${giver} no longer needs has an end date.`,
    ),
  ];
}

function knownIssues(): ProseMirrorJSON[] {
  return [
    heading(1, 'Known issues and risks'),
    paragraph(
      'What is named here is known to all of us: we plan for it together, and nobody is reproached for it later.',
    ),
    table(
      ['Issue', 'What it affects', 'What we suggest', 'Owner after the handoff'],
      [['[issue]', '[effect]', '[next step]', '[name]']],
    ),
  ];
}

function promisesToClients({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Promises already made'),
    paragraph(
      `${receiver} takes over the promises in this table as they stand. Any other promise comes back to ${giver} first.`,
    ),
    table(
      ['Promise', 'To whom', 'Due', 'Owner after the handoff'],
      [['[promise]', '[client, person]', '[date]', '[name]']],
    ),
    paragraph(
      'The client hears about the change from us together, before the handoff day, with the name of the next contact.',
    ),
  ];
}

function notReady({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'If it is not ready'),
    paragraph(
      `“Not yet” is a useful answer. ${receiver} writes down what is missing, line by line against the checklists. ${giver} replies within one working day with a date. Until acceptance, ${giver} stays accountable. After a second “not yet”, our delivery leads meet within two working days.`,
    ),
  ];
}

function overlap({ names: [giver, receiver] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'While we overlap'),
    bullets(
      'For the first five working days we meet every morning for 15 minutes; then as often as we need.',
      `${giver} answers questions within one working day, and within two hours when a client is waiting.`,
      'In an emergency, whoever can mend it fastest does so, and we talk about cost afterwards.',
      `${giver} changes nothing that it has handed over without a yes from ${receiver}.`,
      'Each answer that was missing from the documentation is added to it on the same day.',
    ),
  ];
}

function afterwards({ everyFirm }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Looking back'),
    paragraph(
      `Twenty working days after acceptance, the people of ${everyFirm} meet for 30 minutes. What did we miss? What surprised us? What shall we do the same way next time? The answers change our working agreement, so that the next handoff is easier.`,
    ),
  ];
}
