import type { DemoRisk } from '../entry-shapes.ts';

/** What we know about people, and who may see it. */
export const dataRisks: readonly DemoRisk[] = [
  {
    key: 'phone-numbers',
    by: 'tomas',
    daysAgo: 64,
    title: 'The driver app shows phone numbers after the delivery',
    description:
      'A rider can scroll back to last month and read who lives where and how to call them. Nobody needs that after the door has closed.',
    mitigation:
      'Calls go through a number that connects the two for the day of the delivery and then forgets them.',
    category: 'Data and privacy',
    score: [3, 4],
    response: 'avoid',
    owner: 'tomas',
    dueIn: -15,
    later: [
      { by: 'tomas', daysAgo: 42, status: 'mitigating' },
      { by: 'tomas', daysAgo: 16, score: [1, 4], status: 'closed' },
    ],
    links: ['D:masked-numbers'],
  },
  {
    key: 'photos',
    by: 'maya',
    daysAgo: 61,
    title: 'Photos of doorsteps are kept for ever',
    description:
      'A photo proves the delivery. It also shows the pram, the bicycle and the name on the door, and we keep 38,000 of them.',
    mitigation:
      'Delete after fourteen days unless the delivery is disputed. Ask riders to photograph the parcel, not the house.',
    category: 'Data and privacy',
    score: [3, 3],
    response: 'reduce',
    owner: 'priya',
    dueIn: 10,
    later: [{ by: 'maya', daysAgo: 27, status: 'mitigating', score: [2, 3] }],
    links: ['D:photos'],
  },
  {
    key: 'roles',
    by: 'ingrid',
    daysAgo: 60,
    title: 'It is not written down whose data it is',
    description:
      'A customer asked both of us to delete her data. Each firm thought the other would. The law gives one month; we needed five weeks.',
    mitigation:
      'Northwind answers every request, Harbor carries it out within five working days. The schedule goes into the working agreement.',
    category: 'Data and privacy',
    score: [4, 4],
    response: 'avoid',
    owner: 'ingrid',
    dueIn: 13,
    reviewIn: 0,
    later: [
      { by: 'ingrid', daysAgo: 33, status: 'mitigating', score: [3, 4] },
      { by: 'ingrid', daysAgo: 7, score: [2, 4] },
    ],
    links: ['D:data-roles', 'Working agreement'],
  },
  {
    key: 'old-accounts',
    by: 'daniel',
    daysAgo: 48,
    title: 'People who left can still sign in',
    description:
      'In a spot check four of sixty accounts of the depot app belonged to drivers who had gone, one of them half a year ago.',
    mitigation: 'Each firm checks its own list on the first of a month and says so on the weekly call.',
    category: 'Data and privacy',
    score: [3, 4],
    response: 'reduce',
    owner: 'kenji',
    dueIn: -2,
    reviewIn: 11,
    later: [{ by: 'daniel', daysAgo: 19, status: 'mitigating', score: [2, 4] }],
  },
  {
    key: 'spreadsheets',
    by: 'tomas',
    daysAgo: 34,
    title: 'Lists of customers travel by e-mail',
    description:
      'The quickest way to answer a client is a spreadsheet, and so there are eleven of them with addresses, in six mailboxes.',
    mitigation: 'A report that answers the five questions clients really ask, without names.',
    category: 'Data and privacy',
    score: [4, 3],
    response: 'reduce',
    owner: 'tomas',
    dueIn: 22,
    later: [{ by: 'tomas', daysAgo: 6, status: 'mitigating' }],
  },
  {
    key: 'labels',
    by: 'ingrid',
    daysAgo: 26,
    title: 'The label gives away what is inside',
    description:
      'A green cross on the bag and a name on the label tell a stairwell who is ill. Two customers have complained.',
    mitigation: 'A plain bag, and a code in place of the shop’s name on everything from the pharmacy.',
    category: 'Data and privacy',
    score: [3, 4],
    response: 'avoid',
    owner: 'ingrid',
    dueIn: 3,
    reviewIn: 3,
    later: [{ by: 'ingrid', daysAgo: 5, status: 'mitigating' }],
  },
  {
    key: 'traces',
    by: 'daniel',
    daysAgo: 18,
    title: 'We keep where drivers were for longer than anyone needs',
    description:
      'The map of a shift is useful until its last stop. After that it is a record of people’s days, and the works council has asked about it.',
    category: 'Data and privacy',
    score: [3, 3],
    response: 'reduce',
    owner: 'daniel',
    reviewIn: 5,
    links: ['D:traces'],
  },
];
