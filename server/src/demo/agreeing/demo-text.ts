import type { DemoFilling, DemoRewording } from './agreeing-shapes.ts';

const maya = (text: DemoFilling['with']): DemoFilling => ({ by: 'maya', with: text });
const ingrid = (text: DemoFilling['with']): DemoFilling => ({ by: 'ingrid', with: text });

/** What both firms call by one word: Northwind's meaning, then Harbor's. */
const meanings: readonly (readonly [northwind: string, harbor: string])[] = [
  ['Monday to Saturday, 7:00 to 22:00', 'Monday to Friday, 8:00 to 17:00'],
  ['A customer is waiting at the door', 'A van cannot leave'],
  ['The arrival time of the route planner', 'What the driver says on the phone'],
  ['A slot that was sold', 'A run that is on the plan'],
  ['The two towns until the peak weeks', 'The first two depots, with our own drivers'],
  ['The day on which a shop takes orders', 'The first evening run from a depot'],
];

/** The brackets of the working agreement, in the order in which they stand there. */
export const demoFillings: readonly DemoFilling[] = [
  maya('same-day delivery along the coast, from the shop to the door'),
  maya('Dispatch, the route planner, and the shops that sell'),
  maya('A “today” that it can promise and keep'),
  maya('The customer calls before the status arrives'),
  ingrid('Depots, drivers, and the ferry piers'),
  ingrid('Runs that are full, and known by noon'),
  ingrid('Orders arrive when the vans are loaded'),
  maya('Tomás Rivera'),
  ingrid('Kenji Watanabe'),
  maya('Priya Raman'),
  ingrid('Ingrid Solheim'),
  maya('Maya Lindqvist'),
  ingrid('Daniel Okafor'),
  maya('Astrid Holm'),
  ingrid('George Adeyemi'),
  ingrid('Ruth Keller, Gullhaven'),
  ingrid('Ingrid Solheim'),
  ingrid({ inDays: 12 }),
  maya('Tomás Rivera'),
  maya({ inDays: 26 }),
  ingrid('Kenji Watanabe'),
  ingrid({ inDays: 54 }),
  maya('Priya Raman'),
  maya({ inDays: 61 }),
  maya('9:00'),
  maya('16:00 in Stockholm'),
  maya('phone'),
  maya('Our shared workspace, one folder for each client'),
  maya('The customer record at Northwind'),
  maya('Priya Raman'),
  ingrid('Ingrid Solheim'),
  ...meanings.flatMap(([northwind, harbor]) => [maya(northwind), ingrid(harbor)]),
  maya({ inDays: 68 }),
];

/** What was written before both firms agreed to the text, and what has been written since, oldest first. */
export const demoRewordings: readonly DemoRewording[] = [
  {
    by: 'maya',
    daysAgo: 27,
    from: 'The numbers are starting points: we change what does not fit, fill in the brackets, and agree to the exact text.',
    to: 'What binds us is the text that both firms have agreed to; a change is a proposal until then.',
  },
  {
    by: 'maya',
    daysAgo: 8,
    from: 'We meet between 9:00 and 16:00 in Stockholm, when our working hours overlap.',
    to: 'We meet between 10:00 and 15:30 in Stockholm, when both desks are staffed.',
  },
  {
    by: 'ingrid',
    daysAgo: 6,
    from: 'Two misses in a row lead to a short review: what happened, what we change, and who owns the change.',
    to: 'Two misses in a row lead to a short review before the next alliance meeting: what happened, what we change, and who owns the change.',
  },
  {
    by: 'daniel',
    daysAgo: 4,
    from: 'Silence is not a yes: an unanswered proposal goes up the escalation ladder.',
    to: 'Silence is not a yes: an unanswered proposal goes up the escalation ladder. From October to December we answer within five working days, and on the sixth the ladder starts by itself.',
  },
  {
    by: 'tomas',
    daysAgo: 2,
    from: 'we share it on the same working day.',
    to: 'we share it on the same working day; what reaches us after 17:00 is shared by noon on the next day, Saturdays included.',
  },
];
