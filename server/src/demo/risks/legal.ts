import type { DemoRisk } from '../entry-shapes.ts';

/** Permits, liability, hours of work. */
export const legalRisks: readonly DemoRisk[] = [
  {
    key: 'dock-liability',
    by: 'ingrid',
    daysAgo: 64,
    title: 'Nobody is liable for a parcel between dock and depot',
    description:
      'The shop has handed it over, the depot has not received it. Two insurers have written us two letters with the same sentence.',
    mitigation:
      'Liability passes with the scan at the dock. Both insurers have agreed to this wording in draft.',
    category: 'Legal and compliance',
    score: [3, 4],
    response: 'share',
    owner: 'ingrid',
    dueIn: 17,
    reviewIn: 12,
    later: [{ by: 'ingrid', daysAgo: 25, status: 'mitigating', score: [2, 4] }],
    links: ['D:liability', 'D:scan-handoff'],
  },
  {
    key: 'medicine-licence',
    by: 'ingrid',
    daysAgo: 57,
    title: 'Carrying medicines may need a licence that we do not hold',
    description:
      'Parcels for patients are exempt, stock for a ward is not. Alder Pharmacy has begun to send us both, in the same bags.',
    mitigation:
      'Ask the authority in writing. Until there is an answer we carry parcels for patients only, and the shop confirms it for each run.',
    category: 'Legal and compliance',
    score: [3, 5],
    response: 'avoid',
    owner: 'ingrid',
    dueIn: -5,
    reviewIn: -3,
    later: [
      { by: 'ingrid', daysAgo: 29, score: [4, 5] },
      { by: 'ingrid', daysAgo: 10, status: 'mitigating', score: [3, 5] },
    ],
    links: ['D:patients-only'],
  },
  {
    key: 'hours-of-hired',
    by: 'daniel',
    daysAgo: 47,
    title: 'We cannot show the working hours of hired drivers',
    description:
      'The inspector asks whoever’s name is on the van. The van says Northwind, the contract is with Harbor, the records are in a third firm.',
    mitigation:
      'Hired drivers sign in with the depot app. Their firm gets the record at the end of the week.',
    category: 'Legal and compliance',
    score: [3, 3],
    response: 'reduce',
    owner: 'daniel',
    dueIn: 21,
    later: [{ by: 'daniel', daysAgo: 12, status: 'mitigating' }],
    links: ['R:subcontractors'],
  },
  {
    key: 'evening-noise',
    by: 'maya',
    daysAgo: 37,
    title: 'Evening runs break the noise rules of Gullhaven',
    description:
      'After 20:00 the old town allows what is quieter than 65 decibels. Our diesel vans are not, and a neighbour measures.',
    mitigation: 'Two electric vans and the cargo bikes take everything after 20:00.',
    category: 'Legal and compliance',
    score: [4, 2],
    response: 'avoid',
    owner: 'daniel',
    dueIn: 2,
    later: [{ by: 'daniel', daysAgo: 9, status: 'mitigating', score: [2, 2] }],
    links: ['D:quiet-evenings', 'D:bikes'],
  },
  {
    key: 'ferry-cover',
    by: 'ingrid',
    daysAgo: 23,
    title: 'Parcels above 2,000 are not insured on the ferry',
    description: 'The policy ends at the pier. The jeweller in Eastness orders weekly and does not know it.',
    mitigation: 'Raise the cover for the crossing, or refuse such parcels at checkout.',
    category: 'Legal and compliance',
    score: [2, 3],
    response: 'share',
    owner: 'ingrid',
    dueIn: 26,
    links: ['D:ferry-insurance'],
  },
  {
    key: 'age-check',
    by: 'daniel',
    daysAgo: 11,
    title: 'Wine is handed over without a look at the age',
    description:
      'Tidewater Grocers pack wine with the groceries. The label does not say so, and riders do not ask.',
    category: 'Legal and compliance',
    score: [3, 4],
    owner: 'kenji',
    reviewIn: 1,
  },
];
