import type { DemoProposal } from './agreeing-shapes.ts';

/** What was put to both firms, and what they said. */
export const demoProposals: readonly DemoProposal[] = [
  {
    part: { kind: 'entry', name: 'R:ferry' },
    by: 'daniel',
    daysAgo: 65,
    message:
      'Sixteen of twenty-five, and the earlier cut-off on windy days: if you see it like that from the desk, we plan the winter with it.',
    answerIn: -60,
    answers: [
      { by: 'ingrid', daysAgo: 65, say: 'agree' },
      { by: 'maya', daysAgo: 64, say: 'agree' },
    ],
  },
  {
    part: { kind: 'entry', name: 'D:one-desk' },
    by: 'daniel',
    daysAgo: 57,
    message: 'One number for every van and every receipt. If you read it as we do, we can print it.',
    answerIn: -52,
    answers: [
      {
        by: 'tomas',
        daysAgo: 57,
        say: 'read back',
        words:
          'From 7:00 to 22:00 one desk with people of both firms answers one number. Whoever picks up stays with the client until there is an answer, whichever firm it comes from.',
      },
      { by: 'daniel', daysAgo: 56, say: 'that is what we meant' },
      { by: 'maya', daysAgo: 56, say: 'agree' },
      { by: 'ingrid', daysAgo: 55, say: 'agree' },
    ],
  },
  {
    part: { kind: 'whole' },
    by: 'maya',
    daysAgo: 25,
    message:
      'This is the text that we read through on Tuesday, with the brackets filled in. If it says what you mean, let us sign it before the next alliance meeting.',
    answerIn: -20,
    answers: [
      { by: 'ingrid', daysAgo: 23, say: 'agree' },
      { by: 'maya', daysAgo: 22, say: 'agree' },
    ],
  },
  {
    part: { kind: 'entry', name: 'D:sandvik-depot' },
    by: 'ingrid',
    daysAgo: 8,
    message: 'The auction would like our answer before the month is over.',
    answerIn: 3,
    answers: [
      {
        by: 'tomas',
        daysAgo: 7,
        say: 'read back',
        words: 'We rent the hall of the fish auction from noon to 22:00, for a year.',
      },
      {
        by: 'ingrid',
        daysAgo: 6,
        say: 'not quite',
        because:
          'the year begins after the trial week, and only if every box was washed in time. Until then we can walk away and owe nothing.',
      },
      {
        by: 'maya',
        daysAgo: 5,
        say: 'read back',
        words:
          'We try the hall for one week, from noon to 22:00. We sign for a year when the washing has worked on each of its days; otherwise we leave and owe nothing.',
      },
    ],
  },
  {
    part: { kind: 'section', heading: 'Who decides what' },
    by: 'daniel',
    daysAgo: 3,
    message:
      'As we said beside the sentence: five working days in the peak weeks, and on the sixth the ladder starts by itself. The rule for the rest of the year stays as it is.',
    answerIn: 4,
    answers: [{ by: 'ingrid', daysAgo: 2, say: 'agree' }],
  },
];
