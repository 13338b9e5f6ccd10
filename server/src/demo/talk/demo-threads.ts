import type { DemoThread } from './talk-shapes.ts';

/** What both firms have talked about beside the text, the oldest thread first. */
export const demoThreads: readonly DemoThread[] = [
  {
    place: { entry: 'R:permits', field: 'mitigation' },
    talk: [
      {
        by: 'tomas',
        daysAgo: 35,
        say: 'Does “on their first day” hold for the hired drivers too? They are with us for six weeks, and a permit takes six.',
      },
      {
        by: 'kenji',
        daysAgo: 34,
        say: 'No, and it should not. Hired drivers get the inland runs, so nobody waits for a permit that comes too late.',
        reactions: { thumbs_up: ['tomas', 'daniel'] },
      },
      { by: 'tomas', daysAgo: 34, act: 'resolve' },
    ],
    readBy: ['maya', 'tomas', 'priya', 'daniel', 'ingrid', 'kenji'],
  },
  {
    place: { agreement: 'Working agreement', words: 'Silence is not a yes' },
    talk: [
      {
        by: 'daniel',
        daysAgo: 20,
        say: 'I like this sentence more than any other here. Three working days are short in the peak weeks, though. Could we say five from October to December?',
      },
      {
        by: 'maya',
        daysAgo: 19,
        say: 'Five is fine for me, as long as the ladder starts by itself on the sixth day. {ingrid}, would that bind us in a way you would not want?',
      },
      {
        by: 'ingrid',
        daysAgo: 16,
        say: 'It would not. Let us write it as its own sentence, so that the rule for the rest of the year stays as plain as it is.',
        reactions: { thanks: ['maya'], thumbs_up: ['daniel'] },
      },
      { by: 'maya', daysAgo: 15, assign: 'daniel', dueIn: 5 },
    ],
    readBy: ['maya', 'tomas', 'daniel', 'ingrid', 'kenji'],
  },
  {
    place: { entry: 'D:delivered' },
    talk: [
      {
        by: 'kenji',
        daysAgo: 12,
        say: 'Two cases from last week that the text does not answer yet:\n- The customer named a neighbour who has moved away.\n- The photo shows the parcel, and the door number cannot be read.',
      },
      {
        by: 'maya',
        daysAgo: 11,
        say: 'The first is not delivered, I would say: nobody took it. The second is, when the trace ends at the door. How do {Harbor} see it?',
        reactions: { thinking: ['kenji'] },
      },
    ],
    readBy: ['tomas', 'ingrid', 'kenji'],
  },
  {
    place: {
      entry: 'R:first-priority',
      field: 'mitigation',
      words: 'parcels on time out of parcels ordered',
    },
    talk: [
      {
        by: 'tomas',
        daysAgo: 9,
        say: 'Ordered, or accepted? What we turn away at 13:00 would count against us with “ordered”.',
      },
      {
        by: 'ingrid',
        daysAgo: 8,
        say: 'Accepted. Otherwise the number gets worse when we keep to {D:cutoff}.',
        reactions: { thumbs_up: ['tomas', 'maya'] },
      },
    ],
    readBy: ['maya', 'tomas', 'daniel', 'kenji'],
  },
  {
    place: { entry: 'R:cold-chain', field: 'likelihood' },
    talk: [
      {
        by: 'kenji',
        daysAgo: 6,
        say: 'Why down to 2 already? We have sent eleven boxes, and one logger was never read out.',
      },
      {
        by: 'ingrid',
        daysAgo: 5,
        say: 'Because the ten were cold all the way. But you are right that ten are few. Shall we look at it again after fifty boxes?',
        reactions: { thumbs_up: ['kenji'] },
      },
      { by: 'daniel', daysAgo: 4, assign: 'kenji', dueIn: 12 },
    ],
    readBy: ['maya', 'tomas', 'daniel', 'ingrid', 'kenji'],
  },
  {
    place: { agreement: 'Working agreement', words: 'we share it on the same working day' },
    talk: [
      {
        by: 'tomas',
        daysAgo: 3,
        say: 'Alder Pharmacy called on Friday at 18:40. Was that “the same working day”, or is it Monday? I told {daniel} on Saturday to be safe.',
        reactions: { thanks: ['ingrid'] },
      },
    ],
    readBy: ['maya', 'ingrid'],
  },
  {
    place: { entry: 'D:ferry-insurance' },
    talk: [
      {
        by: 'ingrid',
        daysAgo: 2,
        say: 'The offer is here: 1.10 for each crossing above 2,000. That is cheaper than turning the jeweller away, see {R:ferry-cover}.',
      },
      {
        by: 'maya',
        daysAgo: 1,
        say: 'Then the first option it is, for me. {signatories of Harbor}, could one of you put it to us as a proposal this week?',
        reactions: { celebrate: ['ingrid'] },
      },
    ],
    readBy: ['tomas', 'ingrid'],
  },
  {
    place: { entry: 'R:ferry', field: 'mitigation', words: 'Eastness orders close at 10:00' },
    talk: [
      {
        by: 'kenji',
        daysAgo: 2,
        say: 'The warning came at 10:20 last Thursday. Four parcels were on the quay for the night.',
      },
      {
        by: 'tomas',
        daysAgo: 1,
        say: 'We can ask the harbour office for the 9:30 reading, it is public. {daniel}, do you know whom to call there?',
      },
    ],
    readBy: ['maya', 'kenji'],
  },
];

/** What was written anew after it was talked about. */
export const reworded = {
  by: 'maya',
  daysAgo: 1,
  risk: 'first-priority',
  mitigation: 'From October to December both teams report the share of accepted orders that arrived on time.',
} as const;
