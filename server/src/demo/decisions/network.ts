import type { DemoDecision } from '../entry-shapes.ts';

/** Where we deliver, and from where. */
export const networkDecisions: readonly DemoDecision[] = [
  {
    key: 'pilot-towns',
    by: 'maya',
    daysAgo: 67,
    form: 'options',
    title: 'The pilot begins in Gullhaven and Port Alder',
    statement:
      'We run the pilot for eight weeks in Gullhaven and Port Alder. The other three harbours follow when it has met its targets.',
    context:
      'Five harbours want us at once. We have drivers and a working depot in two of them, and a client with a shop in each of these.',
    options: [
      {
        name: 'Gullhaven and Port Alder',
        pros: 'Depots, drivers and a client are there. Both are on the same road.',
        cons: 'We learn nothing about the island.',
      },
      {
        name: 'All five harbours',
        pros: 'One launch, one campaign.',
        cons: 'Every mistake is made five times. Two depots would be hired in a hurry.',
      },
      {
        name: 'Eastness alone',
        pros: 'If it works on the island it works anywhere.',
        cons: 'Eleven parcels a day prove nothing.',
      },
    ],
    chosenAt: 0,
    reasons:
      'We want to learn with what we have. Two towns are enough to see handoffs, and few enough to repair them by phone.',
    decider: 'Both liaisons',
    consulted: 'Tomás Rivera, Kenji Watanabe, the depot leads',
    decidedDaysAgo: 65,
    reviewIn: -10,
    owner: 'maya',
    tags: ['network', 'pilot'],
    later: [{ by: 'daniel', daysAgo: 65, state: 'proposed' }],
    links: ['Partnership charter'],
  },
  {
    key: 'lockers',
    by: 'tomas',
    daysAgo: 40,
    form: 'options',
    title: 'Lockers at the five ferry piers',
    statement: 'We put a wall of forty lockers at each pier.',
    context: 'Home delivery to the islands loses money. People pass the pier every day.',
    options: [
      {
        name: 'Lockers',
        pros: 'Open day and night.',
        cons: 'The port authority wants a study first: nine months.',
      },
      { name: 'A counter in the kiosk', pros: 'Can begin next week.', cons: 'Closes at seven.' },
    ],
    reasons:
      'Withdrawn: the authority does not allow anything fixed on the piers before its study is done. We try the kiosk in Eastness instead.',
    decider: 'Both liaisons',
    consulted: 'Port authority',
    tags: ['network', 'island'],
    later: [
      { by: 'tomas', daysAgo: 38, state: 'proposed' },
      { by: 'tomas', daysAgo: 22, state: 'withdrawn' },
    ],
    links: ['R:island-margin'],
  },
  {
    key: 'bikes',
    by: 'daniel',
    daysAgo: 36,
    form: 'options',
    title: 'Cargo bikes for the old town of Gullhaven',
    statement: 'Four cargo bikes take all parcels below 20 kg inside the ring of Gullhaven.',
    context: 'The old town is closed to vans from 11:00, and after 20:00 they are too loud.',
    options: [
      {
        name: 'Four cargo bikes',
        pros: 'No closed hours, no noise, no parking.',
        cons: 'Two rides for what a van does in one.',
      },
      { name: 'Two electric vans', pros: 'Carry everything.', cons: 'Still closed out from 11:00.' },
      {
        name: 'Hand over to the city’s bike firm',
        pros: 'No purchase.',
        cons: 'A third firm between us and the door.',
      },
    ],
    chosenAt: 0,
    reasons:
      'The bikes are the only way in during the hours in which people order. The second ride costs less than a second firm.',
    dissent:
      'Tomás would have bought one electric van as well, for crates and in heavy rain. We look at it after the winter.',
    decider: 'Harbor',
    consulted: 'Northwind dispatch, city of Gullhaven',
    decidedDaysAgo: 30,
    reviewIn: 45,
    owner: 'daniel',
    tags: ['network', 'fleet'],
    later: [{ by: 'daniel', daysAgo: 33, state: 'proposed' }],
    links: ['R:evening-noise'],
  },
  {
    key: 'sandvik-depot',
    by: 'ingrid',
    daysAgo: 17,
    form: 'options',
    title: 'A depot for Sandvik',
    statement: 'We share the hall of the fish auction from 12:00 to 22:00.',
    context:
      'Sandvik is the largest harbour without a depot of ours. Rents have risen by a third since we began to look.',
    criteria: [
      { name: 'Monthly cost', weight: 4 },
      { name: 'Distance to the coast road', weight: 3 },
      { name: 'Cold room', weight: 5 },
      { name: 'Open within eight weeks', weight: 3 },
    ],
    options: [
      {
        name: 'Share the fish auction',
        pros: 'Cold room, good road, empty from noon.',
        cons: 'Smells, and every box has to be washed.',
        points: [5, 5, 5, 4],
      },
      {
        name: 'Rent in the business park',
        pros: 'Ours alone, day and night.',
        cons: 'No cold room, and fourteen minutes from the road.',
        points: [2, 2, 1, 3],
      },
      {
        name: 'Serve Sandvik from Port Alder',
        pros: 'Nothing to rent.',
        cons: 'Fifty minutes before the first stop.',
        points: [4, 1, 4, 5],
      },
    ],
    chosenAt: 0,
    reasons:
      'The cold room decides. We have asked the auction for a year, and for a trial week before we sign.',
    decider: 'Harbor proposes, both liaisons decide',
    consulted: 'Ingrid Solheim, two depot leads',
    reviewIn: 13,
    owner: 'ingrid',
    tags: ['network', 'depot'],
    later: [{ by: 'ingrid', daysAgo: 9, state: 'proposed' }],
  },
  {
    key: 'stage-two',
    by: 'maya',
    daysAgo: 14,
    title: 'Sandvik joins next, Eastness when the ferry rule has proved itself',
    statement:
      'Sandvik opens in the first week after the depot is ready. Eastness follows when twelve weeks with the ferry rule had fewer than five cancelled runs.',
    context:
      'Sales has been asked for dates by three clients. We would rather name a condition than a date that we cannot keep.',
    reasons: 'Sandvik needs a depot and nothing new. The island needs proof.',
    dissent: 'Daniel would open the kiosk in Eastness now, without promising home delivery.',
    decider: 'Both liaisons',
    consulted: 'Sales, Tidewater Grocers',
    reviewIn: 28,
    owner: 'maya',
    tags: ['network'],
    later: [{ by: 'maya', daysAgo: 10, state: 'proposed' }],
    links: ['D:sandvik-depot', 'D:ferry-rule', 'D:pilot-towns'],
  },
  {
    key: 'quiet-evenings',
    by: 'daniel',
    daysAgo: 12,
    title: 'After 20:00 only quiet vehicles drive in Gullhaven',
    statement:
      'From 20:00 the cargo bikes and two electric vans take every stop within the noise zone. A diesel van waits outside and hands over.',
    context: 'Two complaints, one measurement of 71 decibels, and a permit that is renewed each year.',
    decider: 'Harbor',
    consulted: 'City of Gullhaven',
    decidedDaysAgo: 9,
    reviewIn: 85,
    owner: 'daniel',
    tags: ['fleet', 'permits'],
    later: [{ by: 'daniel', daysAgo: 9, state: 'proposed' }],
    links: ['D:bikes'],
  },
];
