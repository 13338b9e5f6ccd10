import type { FirmId, UserId } from '@entente/protocol/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EntryId } from '../../entries/entry-id.ts';
import { entryEdit } from '../../entries/origins.ts';
import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Decision } from '../decision.ts';
import { mendReferences } from '../mend-references.ts';
import { readLog } from '../read-log.ts';
import { decisionForms, DECISIONS } from '../schema.ts';
import { standingOf } from '../standing.ts';
import { beginDecision, decisionTemplates } from '../templates.ts';
import { removeCriterion, removeOption } from '../write-options.ts';
import { addDecisions, setDecisionValues, writeDecisionRich } from '../write-log.ts';
import { arrangeDecisions, firstLogSettings, logSorts, type LogSettings } from './arrange-decisions.ts';
import { facetChoices, facetValuesOf, logFacets } from './facet.ts';
import { findGaps } from './find-gaps.ts';
import type { LogContext } from './log-context.ts';
import { listDueReviews, reviewDueOf } from './review-due.ts';
import { growSuccessions, type Succession } from './succession.ts';
import { layTimeline } from './timeline.ts';
import { weighOptions } from './weigh-options.ts';

const northwind = 'f1' as FirmId;
const harbor = 'f2' as FirmId;
const ada = '0197a3c2-0000-7000-8000-00000000000a' as UserId;
const ben = '0197a3c2-0000-7000-8000-00000000000b' as UserId;

const context: LogContext = {
  people: new Map([
    [ada, { name: 'Ada Åkesson', firmId: northwind }],
    [ben, { name: 'Ben Bosch', firmId: harbor }],
  ]),
  firms: [
    { id: northwind, name: 'Northwind' },
    { id: harbor, name: 'Harbor' },
  ],
  rulings: new Map(),
  today: '2026-11-21',
};

const idOf = (number: number) => `1-${number}` as EntryId;

function decision(number: number, values: Partial<Decision> = {}): Decision {
  const none = undefined;
  return {
    kind: 'decision',
    id: idOf(number),
    number,
    form: 'plain',
    state: 'draft',
    title: `Decision ${number}`,
    decider: '',
    consulted: '',
    statement: '',
    context: '',
    reasons: '',
    dissent: '',
    options: [],
    criteria: [],
    chosen: none,
    decidedOn: none,
    reviewOn: none,
    owner: none,
    supersedes: none,
    origin: none,
    links: [],
    tags: [],
    raisedBy: none,
    raisedFor: none,
    raisedAt: none,
    ...values,
  };
}

const tag = (name: string) => ({ id: '9-9' as EntryId, name });
const unreadable: UnreadableEntry = { kind: 'unreadable', id: idOf(99), number: 99, why: 'Its form.' };
const look = (settings: Partial<LogSettings>): LogSettings => ({ ...firstLogSettings, ...settings });
const shown = (entries: readonly (Decision | UnreadableEntry)[], settings: Partial<LogSettings>) =>
  arrangeDecisions(entries, look(settings), context).map(({ id }) => Number(id.slice(2)));

describe('the list', () => {
  const all = [
    decision(1, { state: 'proposed', decider: 'Both  Liaisons', tags: [tag('Data'), tag('vans')] }),
    decision(2, { owner: { kind: 'member', userId: ben }, decider: 'both liaisons', reviewOn: '2026-11-01' }),
    decision(3, { owner: { kind: 'named', name: 'Carla' }, raisedFor: harbor, tags: [tag('data')] }),
  ];

  test('[LV1] a decision is shown when it has one of the chosen values of every facet that filters', () => {
    expect(shown(all, { filter: { state: ['proposed', 'withdrawn'] } })).toEqual([1]);
    expect(shown(all, { filter: { decider: ['both liaisons'] } })).toEqual([2, 1]);
    expect(shown(all, { filter: { tag: ['data'], state: ['draft'] } })).toEqual([3]);
    expect(shown(all, { filter: { tag: [''] } })).toEqual([2]);
    expect(shown(all, { filter: { owner: ['name:Carla', `user:${ben}`] } })).toEqual([3, 2]);
    expect(shown(all, { filter: { firm: [harbor] } })).toEqual([2]);
    expect(shown(all, { filter: { firm: [''] } })).toEqual([3, 1]);
    expect(shown(all, { filter: { raisedFor: [harbor] } })).toEqual([3]);
    expect(shown(all, { filter: { review: ['overdue'] } })).toEqual([2]);
    expect(shown(all, { filter: { state: [] } })).toEqual([3, 2, 1]);
  });

  test('[LV1] choices are what occurs, counted, the same words once, none last', () => {
    expect(facetChoices('tag', all, context)).toEqual([
      { value: 'data', name: 'Data', count: 2 },
      { value: 'vans', name: 'vans', count: 1 },
      { value: '', name: '', count: 1 },
    ]);
    expect(facetChoices('decider', all, context)).toMatchObject([
      { value: 'both liaisons', name: 'Both Liaisons', count: 2 },
      { value: '', count: 1 },
    ]);
    expect(facetChoices('state', all, context)).toMatchObject([
      { value: 'draft', count: 2 },
      { value: 'proposed', count: 1 },
    ]);
    expect(facetChoices('owner', all, context).map(({ name }) => name)).toEqual(['Ben Bosch', 'Carla', '']);
  });

  test('[LV1] every facet has a value for a decision that says nothing', () => {
    for (const facet of logFacets) {
      const [value] = facetValuesOf(facet, decision(1), context);
      expect(shown([decision(1)], { filter: { [facet]: [value] } })).toEqual([1]);
    }
  });

  test('[LV2] a search finds each word anywhere in a decision', () => {
    const rich = decision(7, {
      title: 'One desk',
      context: 'Vans wait',
      options: [{ id: idOf(70), name: 'Two desks', pros: 'Überall', cons: '', points: new Map() }],
      criteria: [{ id: idOf(71), name: 'Cost', weight: 3 }],
      tags: [tag('dispatch')],
      consulted: 'The drivers',
      owner: { kind: 'member', userId: ada },
    });
    for (const search of ['DESK vans', 'uberall cost', 'd-7', 'dispatch akesson', 'drivers two'])
      expect(shown([rich, decision(8)], { search })).toEqual([7]);
    expect(shown([rich], { search: 'desk boats' })).toEqual([]);
    expect(shown([rich], { search: '   ' })).toEqual([7]);
  });

  test('[LV3] nothing to sort by stands last either way, what has no number is the newest', () => {
    const some = [
      decision(1, { decidedOn: '2026-03-01' }),
      decision(2),
      decision(3, { decidedOn: '2026-05-01' }),
    ];
    expect(shown(some, { sort: 'decidedOn', isDescending: true })).toEqual([3, 1, 2]);
    expect(shown(some, { sort: 'decidedOn', isDescending: false })).toEqual([1, 3, 2]);
    expect(shown([...some, decision(4, { number: undefined })], {})).toEqual([4, 3, 2, 1]);
    for (const sort of logSorts) expect(new Set(shown(some, { sort }))).toEqual(new Set([1, 2, 3]));
  });

  test('[LV3] what cannot be read stands at the end, unless something is looked for', () => {
    expect(shown([unreadable, ...all], {})).toEqual([3, 2, 1, 99]);
    expect(shown([unreadable, ...all], { search: 'decision' })).toEqual([3, 2, 1]);
  });
});

test('[LV4] what the firms said together counts more than what the content says', () => {
  expect(standingOf(decision(1, { state: 'proposed' }), new Map())).toBe('proposed');
  expect(standingOf(decision(1, { state: 'draft' }), new Map([[idOf(1), 'agreed']]))).toBe('agreed');
});

test('[LV5] a review is due from 30 days before on, the longest due first; nothing that is over is due', () => {
  const on = (number: number, reviewOn: string, values: Partial<Decision> = {}) =>
    decision(number, { reviewOn, ...values });
  const all = [
    on(1, '2026-12-21'),
    on(2, '2026-12-22'),
    on(3, '2026-11-20'),
    on(4, '2025-01-01', { state: 'withdrawn' }),
    on(5, '2026-01-01'),
    decision(6),
  ];
  const due = listDueReviews([...all, unreadable], context);
  expect(due.map(({ decision: { number }, days }) => [number, days])).toEqual([
    [5, -324],
    [3, -1],
    [1, 30],
  ]);
  expect(all.map((one) => reviewDueOf(one, context)).join(' ')).toBe('soon later overdue none overdue none');
  const ruled = { ...context, rulings: new Map([[idOf(5), 'superseded' as const]]) };
  expect(listDueReviews(all, ruled).map(({ decision: { number } }) => number)).toEqual([3, 1]);
  // Our firm has looked at the fifth again and named the next day.
  const reviewed = { ...context, reviewDays: new Map([[idOf(5), '2026-12-01']]) };
  expect(listDueReviews(all, reviewed).map(({ reviewOn, days }) => [reviewOn, days])).toEqual([
    ['2026-11-20', -1],
    ['2026-12-01', 10],
    ['2026-12-21', 30],
  ]);
});

test('[LV6] the timeline goes by the day decided on, else raised, the newest month first', () => {
  const dayOf = (at: string) => at.slice(0, 10);
  const { months, undated } = layTimeline(
    [
      decision(1, { decidedOn: '2026-03-09', raisedAt: '2026-01-01T10:00:00Z' }),
      decision(2, { raisedAt: '2026-03-30T10:00:00Z' }),
      decision(3, { decidedOn: '2026-11-01' }),
      decision(4),
      unreadable,
    ],
    dayOf,
  );
  expect(
    months.map(({ month, entries }) => [
      month,
      entries.map(({ decision: { number }, isDecided }) => [number, isDecided]),
    ]),
  ).toEqual([
    ['2026-11', [[3, true]]],
    [
      '2026-03',
      [
        [2, false],
        [1, true],
      ],
    ],
  ]);
  expect(undated.map(({ number }) => number)).toEqual([4]);
});

describe('what is to replace what', () => {
  type Shape = readonly [number, ...Shape[]];
  const shapeOf = ({ entry, successors }: Succession): Shape => [
    Number(entry.id.slice(2)),
    ...successors.map(shapeOf),
  ];
  const replacing = (number: number, other: number) => decision(number, { supersedes: idOf(other) });

  test('[LV7] a tree begins with what came first; what stands alone is not there', () => {
    const all = [decision(1), replacing(2, 1), replacing(5, 1), replacing(4, 2), decision(3)];
    expect(growSuccessions(all).map(shapeOf)).toEqual([[1, [2, [4]], [5]]]);
  });

  test('[LV7] circles, itself, the unknown and the unreadable do no harm', () => {
    const all = [
      replacing(3, 2),
      replacing(2, 3),
      replacing(4, 4),
      replacing(6, 77),
      replacing(8, 99),
      unreadable,
    ];
    const trees = growSuccessions(all);
    expect(trees.map(shapeOf)).toEqual([[2, [3]], [4], [6], [99, [8]]]);
    expect(trees.map(({ isCircular, isPredecessorUnknown }) => [isCircular, isPredecessorUnknown])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test('[LV7] whatever replaces whatever, each decision that has to do with another stands exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(15)), { maxLength: 15 }), (links) => {
        const all = links.map((to, at) => (to === null ? decision(at) : replacing(at, to)));
        const flat = (tree: Succession): number[] => [
          Number(tree.entry.id.slice(2)),
          ...tree.successors.flatMap(flat),
        ];
        const found = growSuccessions(all).flatMap(flat);
        const wanted = all.flatMap(({ id, supersedes }, at) =>
          supersedes !== undefined || all.some((other) => other.supersedes === id) ? [at] : [],
        );
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });
});

describe('weighing', () => {
  const [cost, speed] = [idOf(50), idOf(51)];
  const criteria = [
    { id: cost, name: 'Cost', weight: 5 },
    { id: speed, name: 'Speed', weight: 2 },
  ];
  const option = (number: number, ...points: [EntryId, number][]) => ({
    id: idOf(number),
    name: '',
    pros: '',
    cons: '',
    points: new Map(points),
  });

  test('[LV8] a total is points times weights; the highest is the best, equal ones both', () => {
    const options = [
      option(1, [cost, 4], [speed, 1]),
      option(2, [speed, 5]),
      option(3, [cost, 4], [speed, 1], [idOf(77), 5]),
    ];
    const { totals, most, best } = weighOptions({ options, criteria });
    expect([...totals.values()]).toEqual([
      { total: 22, missing: 0 },
      { total: 10, missing: 1 },
      { total: 22, missing: 0 },
    ]);
    expect(most).toBe(35);
    expect([...best]).toEqual([idOf(1), idOf(3)]);
  });

  test('[LV8] nothing is the best before anybody has given points', () => {
    expect(weighOptions({ options: [option(1), option(2, [cost, 0])], criteria }).best.size).toBe(0);
    expect(weighOptions({ options: [], criteria: [] })).toMatchObject({ most: 0 });
  });
});

describe('templates', () => {
  test('[LV9] each form has a template, which can be added and is read back', () => {
    expect(decisionTemplates.map(({ form }) => form)).toEqual(decisionForms);
    const ydoc = new Y.Doc();
    addDecisions(
      ydoc,
      decisionForms.map((form) => beginDecision(form)),
    );
    const [plain, options, change] = readLog(ydoc).entries;
    expect(plain).toMatchObject({ form: 'plain', context: 'What happens today\n\nWhat we need' });
    expect(options).toMatchObject({ form: 'options', criteria: [{ weight: 5 }, {}, {}, {}] });
    expect(change).toMatchObject({ form: 'change', options: [{}, { name: 'Change it as written here' }] });
  });

  test('[LV10] what a template put in does not count as written; what is written does', () => {
    const ydoc = new Y.Doc();
    const [id] = addDecisions(ydoc, [beginDecision('change')]) as [EntryId];
    const read = () => readLog(ydoc).entries[0] as Decision;
    expect(findGaps(read()).join(' ')).toBe(
      'title agreement statement context chosen reasons decider consulted owner reviewOn',
    );
    writeDecisionRich(ydoc, id, { field: 'context', rich: 'Thirty days' });
    setDecisionValues(ydoc, id, { chosen: read().options[0]!.id, reviewOn: '2027-01-01' });
    expect(findGaps(read()).join(' ')).toBe('title agreement statement reasons decider consulted owner');
  });
});

test('[LV11] what undo brings back is chosen again and has its points again', () => {
  const ydoc = new Y.Doc();
  const [id] = addDecisions(ydoc, [
    {
      criteria: [{ name: 'Cost' }],
      options: [
        { name: 'a', points: [4] },
        { name: 'b', points: [2] },
      ],
      chosenAt: 0,
    },
  ]) as [EntryId];
  const read = () => readLog(ydoc).entries[0] as Decision;
  const undo = new Y.UndoManager(ydoc.getXmlFragment(DECISIONS), {
    trackedOrigins: new Set([entryEdit]),
    captureTimeout: 0,
  });
  undo.on('stack-item-popped', () => mendReferences(ydoc));
  const expectWhole = () => {
    const { options, criteria, chosen } = read();
    expect(options.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(chosen).toBe(options[0]?.id);
    expect(options.map(({ points }) => points.get(criteria[0]!.id))).toEqual([4, 2]);
  };
  const before = read();
  removeOption(ydoc, before.options[0]!.id);
  removeCriterion(ydoc, before.criteria[0]!.id);
  expect(read()).toMatchObject({ id, criteria: [], options: [{ name: 'b' }] });
  undo.undo();
  undo.undo();
  expectWhole();
  undo.redo();
  expect(read().options.map(({ name }) => name)).toEqual(['b']);
  undo.undo();
  expectWhole();
});
