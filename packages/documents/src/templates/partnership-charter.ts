import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import {
  agreement,
  bullets,
  heading,
  numbered,
  paragraph,
  quote,
  table,
  type TemplateJson,
} from './build.ts';
import { forEachFirm, type Parties } from './parties.ts';

/** The short text behind an alliance: why, for what, on which promises, and how it would end well. */
export function partnershipCharter(parties: Parties): TemplateJson {
  return agreement(
    ...whyWeArePartners(parties),
    ...value(parties),
    ...success(),
    ...scope(parties),
    ...promises(parties),
    ...investment(parties),
    ...fairShares(parties),
    ...premortem(parties),
    ...reviewAndParting(parties),
  );
}

function whyWeArePartners({ together }: Parties): ProseMirrorJSON[] {
  return [
    paragraph(
      `Why ${together} have chosen each other, what we want to build, and what we promise. It fits on a few pages, so that everyone who joins can read it on the first day.`,
    ),
    heading(1, 'Why we are partners'),
    paragraph(
      'Our clients need [need]. None of us meets that need alone: [what is missing]. Together we can [what becomes possible]. We chose each other because [reason].',
    ),
    quote('What we say to a client in one sentence: [sentence].'),
  ];
}

function value(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'The value we bring and create'),
    table(
      ['Kind of value', ...parties.names],
      [
        ['Core: what we do well alone', ...forEachFirm(parties, '[strength]')],
        ['Complementary: what we add to each other', ...forEachFirm(parties, '[what we add]')],
        ['What we hope to learn', ...forEachFirm(parties, '[skill or market]')],
      ],
    ),
    paragraph('Co-created: what exists only because we work together is [offer, product or knowledge].'),
  ];
}

function success(): ProseMirrorJSON[] {
  return [
    heading(1, 'What success looks like'),
    table(
      ['When', 'For our clients', 'For us', 'How we will know'],
      [
        [
          'After 100 days',
          'One client has begun a joint project',
          'Our people know whom to call',
          'A signed order, a list of names',
        ],
        [
          'After one year',
          'Three clients would recommend us',
          'The partnership pays for itself',
          'Three references; joint income above joint cost',
        ],
        ['After three years', '[result in their market]', '[our joint position]', '[measure]'],
      ],
    ),
  ];
}

function scope({ otherFirms }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What is in and what is out'),
    heading(2, 'In'),
    bullets(
      'Clients: [kind of client, in these countries]',
      'Work: [services and products we offer together]',
      'Joint selling, delivery and support of that work',
    ),
    heading(2, 'Out'),
    bullets(
      'Everything else, where each of us stays free to work alone or with others',
      'Exclusivity, unless we write it here for a named client and a stated time',
    ),
    paragraph(
      `When a new project or partner could bring us into conflict, the firm concerned tells ${otherFirms} before it signs.`,
    ),
  ];
}

function promises({ otherFirms, everyFirm }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What we promise each other'),
    numbered(
      'Bad news travels within one working day, good news too.',
      'We send people who can decide, and we let them decide.',
      `What counts is written where ${everyFirm} can read it.`,
      'Credit goes to people by name, whichever firm they come from.',
      `We speak of ${otherFirms} as if they were in the room.`,
      'We ask for help before a date is lost.',
      'What we learn about each other in confidence stays in confidence.',
    ),
  ];
}

function investment(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What each firm puts in'),
    table(
      ['Until our next review', ...parties.names],
      [
        ['Executive sponsor', ...forEachFirm(parties, '[name], four hours a month')],
        ['Alliance lead', ...forEachFirm(parties, '[name], two days a week')],
        ['People for joint work', ...forEachFirm(parties, '[number and skills]')],
        ['Money', ...forEachFirm(parties, '[amount, for what]')],
        ['Doors we open', ...forEachFirm(parties, '[clients, tools, knowledge]')],
      ],
    ),
    paragraph(
      'The alliance leads run the partnership from week to week. The sponsors meet every quarter, remove what blocks us, and vouch for each other inside their own firms.',
    ),
  ];
}

function fairShares({ everyFirm, otherFirms }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Money, credit and knowledge'),
    table(
      ['Matter', 'How we share it'],
      [
        ['Income from joint work', 'Each firm bills for its own part, at prices agreed before the offer'],
        ['Cost of winning work', 'Each firm bears its own; larger costs are agreed first'],
        [
          'Client relationships',
          'The firm that opened the door keeps the lead and takes the rest of us along',
        ],
        ['What we brought', 'Stays with the firm that brought it'],
        [
          'What we make together',
          `Unless the client owns it, any of us may use it and says that ${otherFirms} took part`,
        ],
        ['Our names in public', `Only with a yes from ${everyFirm}, answered within three working days`],
        ['Hiring each other’s people', 'Not without talking to the sponsors first'],
      ],
    ),
  ];
}

function premortem({ names: [first, second] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What could make us fail'),
    paragraph('It is a year from now and this partnership failed. Why? These are our likeliest answers.'),
    table(
      ['Reason', 'Earliest sign', 'What we do now', 'Owner'],
      [
        [
          'Our sponsors lost interest',
          'A sponsor meeting is moved twice',
          'Each sponsor names a deputy',
          `[name], ${first}`,
        ],
        [
          'We pursued the same client separately',
          'Two offers on one desk',
          'We compare target lists monthly',
          `[name], ${second}`,
        ],
        [
          'One of us carried most of the work',
          'Unequal hours for a month',
          'We look at effort in each review',
          `[name], ${first}`,
        ],
        ['[reason]', '[sign]', '[step]', '[name, firm]'],
      ],
    ),
  ];
}

function reviewAndParting({ everyFirm }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Review and parting'),
    paragraph(
      'We review this charter after 100 days, then every six months. Each sponsor answers one question: would we start this again today? After a no, we have 30 days to change what causes it, or to part well.',
    ),
    bullets(
      'Parting well means that work for clients is finished or handed over within 60 days.',
      'Data and material go back to where they came from within 30 days.',
      `Clients and our own people hear it once, in words that ${everyFirm} have agreed to.`,
    ),
    paragraph(
      `This charter counts once ${everyFirm} have agreed to the exact text. Our first review is on [date].`,
    ),
  ];
}
