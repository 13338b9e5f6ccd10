import type { FirmId, UserId } from '@entente/protocol/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../entries/entry-id.ts';
import type { Risk } from '../risk.ts';
import { arrangeRisks, matchesFilter } from './arrange-risks.ts';
import { facetOf, facets, facetValues } from './facet.ts';
import { findUnsettled, holdPlaces, type Place } from '../../entries/hold-places.ts';
import { riskFields } from './risk-field.ts';
import { sortRisks } from './sort-risks.ts';
import type { ViewContext } from './view-context.ts';
import { firstSettings, readSettings, writeSettings, type ViewSettings } from './view-settings.ts';

const northwind = 'f1' as FirmId;
const harbor = 'f2' as FirmId;
const ada = '0197a3c2-0000-7000-8000-00000000000a' as UserId;
const ben = '0197a3c2-0000-7000-8000-00000000000b' as UserId;

const context: ViewContext = {
  people: new Map([
    [ada, { name: 'Ada Åkesson', firmId: northwind }],
    [ben, { name: 'Ben Bosch', firmId: harbor }],
  ]),
  firms: [
    { id: northwind, name: 'Northwind' },
    { id: harbor, name: 'Harbor' },
  ],
  categories: [
    { id: '9-0' as EntryId, name: 'Delivery' },
    { id: '9-1' as EntryId, name: 'Data' },
  ],
  today: '2026-11-21',
};

let made = 0;

function risk(values: Partial<Risk> = {}): Risk {
  made++;
  const none = undefined;
  return {
    kind: 'risk',
    id: `1-${made}` as EntryId,
    number: made,
    title: `Risk ${made}`,
    description: '',
    mitigation: '',
    category: none,
    likelihood: none,
    impact: none,
    response: none,
    owner: none,
    dueOn: none,
    reviewOn: none,
    status: 'open',
    mergedInto: none,
    origin: none,
    links: [],
    raisedBy: none,
    raisedFor: none,
    raisedAt: none,
    ...values,
  };
}

const look = (settings: Partial<ViewSettings>): ViewSettings => ({ ...firstSettings, ...settings });
const idsOf = (risks: readonly { id: EntryId }[]) => risks.map(({ id }) => id);
const shown = (risks: readonly Risk[], settings: Partial<ViewSettings>) =>
  idsOf(arrangeRisks(risks, look(settings), context).places);

describe('filtering', () => {
  test('[RV1] a risk must have one of the chosen values of every facet that filters', () => {
    const a = risk({ status: 'open', likelihood: 4, impact: 5, owner: { kind: 'member', userId: ada } });
    const b = risk({ status: 'watching', likelihood: 4, owner: { kind: 'member', userId: ben } });
    const c = risk({ status: 'open', owner: { kind: 'named', name: 'Carla' }, category: '9-1' as EntryId });
    const all = [a, b, c];
    expect(shown(all, { filter: { status: ['open', 'watching'] } })).toEqual(idsOf(all));
    expect(shown(all, { filter: { likelihood: ['4'], status: ['open'] } })).toEqual([a.id]);
    expect(shown(all, { filter: { firm: [harbor] } })).toEqual([b.id]);
    expect(shown(all, { filter: { firm: [''] } })).toEqual([c.id]);
    expect(shown(all, { filter: { owner: ['name:Carla', `user:${ben}`] } })).toEqual([b.id, c.id]);
    expect(shown(all, { filter: { level: ['critical'] } })).toEqual([a.id]);
    expect(shown(all, { filter: { level: [''] } })).toEqual([b.id, c.id]);
    expect(shown(all, { filter: { category: ['9-1'] } })).toEqual([c.id]);
    expect(shown(all, { filter: { status: [] } })).toEqual(idsOf(all));
  });

  test('[RV2] a day is overdue from the day after, soon for two weeks, and nothing of a closed risk is overdue', () => {
    const of = (dueOn: string | undefined, status: Risk['status'] = 'open') =>
      facetOf('due', risk({ dueOn, status }), context);
    expect(of('2026-11-20')).toBe('overdue');
    expect(of('2026-11-21')).toBe('soon');
    expect(of('2026-12-05')).toBe('soon');
    expect(of('2026-12-06')).toBe('later');
    expect(of('2026-11-20', 'closed')).toBe('done');
    expect(of(undefined)).toBe('');
  });

  test('[RV3] a search finds every word anywhere, whatever case and accents', () => {
    const a = risk({ title: 'Vans are late', mitigation: 'A second carrier', category: '9-0' as EntryId });
    const b = risk({ title: 'Vans break', raisedBy: ada });
    const all = [a, b];
    expect(shown(all, { search: 'VANS carrier' })).toEqual([a.id]);
    expect(shown(all, { search: 'vans akesson' })).toEqual([b.id]);
    expect(shown(all, { search: `r-${b.number}` })).toContain(b.id);
    expect(shown(all, { search: 'delivery late' })).toEqual([a.id]);
    expect(shown(all, { search: 'vans boat' })).toEqual([]);
    expect(shown(all, { search: '  ' })).toEqual(idsOf(all));
  });

  test('[RV4] closed risks are left out and counted, unless they are asked for', () => {
    const [a, b] = [risk(), risk({ status: 'closed', title: 'Vans' })];
    const all = [a, b];
    expect(arrangeRisks(all, firstSettings, context)).toMatchObject({ places: [{ id: a.id }], closed: 1 });
    expect(shown(all, { hasClosed: true })).toEqual(idsOf(all));
    expect(shown(all, { filter: { status: ['closed'] } })).toEqual([b.id]);
    expect(arrangeRisks(all, look({ search: 'nothing' }), context).closed).toBe(0);
  });

  test('[RV5] what cannot be read stands at the end of a view that filters nothing', () => {
    const bad = { kind: 'unreadable', id: '7-7' as EntryId, number: 7, why: 'Its likelihood…' } as const;
    const a = risk();
    const places = (settings: Partial<ViewSettings>) =>
      idsOf(arrangeRisks([bad, a], look(settings), context).places);
    expect(places({})).toEqual([a.id, bad.id]);
    expect(places({ group: 'status' })).toEqual([a.id, bad.id]);
    expect(places({ filter: { status: ['open'] } })).toEqual([a.id]);
  });
});

describe('order', () => {
  test('[RV6] several columns sort, nothing stands last either way, equal ones stay', () => {
    const a = risk({ likelihood: 2, impact: 2, title: 'b' });
    const b = risk({ likelihood: 4, impact: 1, title: 'a' });
    const c = risk({ title: 'c' });
    const d = risk({ likelihood: 5, impact: 5, title: 'd' });
    const by = (...sort: ViewSettings['sort']) => idsOf(sortRisks([a, b, c, d], sort, context));
    expect(by({ field: 'score', isDescending: true })).toEqual(idsOf([d, a, b, c]));
    expect(by({ field: 'score', isDescending: false })).toEqual(idsOf([a, b, d, c]));
    expect(by({ field: 'score', isDescending: true }, { field: 'title', isDescending: false })).toEqual(
      idsOf([d, b, a, c]),
    );
  });

  test('[RV6] every column can be sorted by, and no order loses a risk', () => {
    const all = [
      risk({ owner: { kind: 'member', userId: ada } }),
      risk({ links: [] }),
      risk({ dueOn: '2026-01-01' }),
    ];
    for (const field of riskFields)
      expect(idsOf(sortRisks(all, [{ field, isDescending: true }], context)).toSorted()).toEqual(
        idsOf(all).toSorted(),
      );
  });

  test('[RV7] groups stand in the order people read them, without empty ones, *none* last', () => {
    const all = [risk(), risk({ likelihood: 1, impact: 1 }), risk({ likelihood: 5, impact: 5 })];
    const { places } = arrangeRisks(all, look({ group: 'level' }), context);
    expect(places.map(({ group }) => group)).toEqual(['critical', 'low', '']);
    expect(facetValues('owner', [risk({ owner: { kind: 'named', name: 'Zoe' } })], context)).toEqual([
      'name:Zoe',
      '',
    ]);
  });
});

describe('holding still', () => {
  const place = (id: number, group?: string): Place => ({ id: `1-${id}` as EntryId, group });
  const places = (...ids: number[]) => ids.map((id) => place(id));

  test('[RV8] rows stay where they are, and the count says how many would move', () => {
    const held = places(1, 2, 3, 4);
    const wanted = places(4, 1, 2, 3);
    expect(holdPlaces({ held, wanted, own: [] })).toBe(held);
    expect(findUnsettled(held, wanted).count).toBe(1);
    expect(findUnsettled(held, held).count).toBe(0);
  });

  test('[RV8] a row that does not fit any more stays and is known', () => {
    const held = places(1, 2, 3);
    const wanted = places(1, 3);
    const kept = holdPlaces({ held, wanted, own: [] });
    expect(kept).toBe(held);
    expect(findUnsettled(kept, wanted)).toEqual({ misfits: new Set(['1-2']), count: 1 });
  });

  test('[RV8] what comes stands at the end of its group, what I add is shown in any case', () => {
    const held = [place(1, 'a'), place(2, 'b')];
    const wanted = [place(3, 'a'), place(1, 'a'), place(2, 'b')];
    const kept = holdPlaces({ held, wanted, own: ['1-9' as EntryId] });
    expect(kept.map(({ id }) => id)).toEqual(['1-1', '1-3', '1-2', '1-9']);
    expect(findUnsettled(kept, wanted)).toEqual({ misfits: new Set(['1-9']), count: 2 });
  });

  test('[RV8] a row whose group has changed counts as one that would move', () => {
    expect(findUnsettled([place(1, 'a'), place(2, 'b')], [place(1, 'b'), place(2, 'b')]).count).toBe(1);
  });

  test('[RV8] whatever happens, what was shown keeps its order and what is wanted is shown', () => {
    const ids = fc.uniqueArray(fc.nat(30), { maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, ids, (before, after, mine) => {
        const held = places(...before);
        const kept = holdPlaces({ held, wanted: places(...after), own: idsOf(places(...mine)) });
        const keptIds = idsOf(kept);
        expect(keptIds.filter((id) => before.some((one) => id === `1-${one}`))).toEqual(idsOf(held));
        expect(new Set(keptIds).size).toBe(keptIds.length);
        for (const one of [...after, ...mine]) expect(keptIds).toContain(`1-${one}`);
      }),
    );
  });
});

describe('settings of a view', () => {
  test('[RV9] read back as they were written', () => {
    const settings = look({
      search: 'vans',
      filter: { status: ['open'], owner: [''] },
      sort: [{ field: 'score', isDescending: true }],
      group: 'firm',
      hasClosed: true,
      hidden: ['links'],
      order: ['number', 'score'],
    });
    expect(readSettings(writeSettings(settings))).toEqual(settings);
  });

  test('[RV9] what is not known is passed over, and nothing throws', () => {
    expect(
      readSettings('{"group":"moon","sort":[{"field":"x"},{"field":"score","isDescending":true}],"new":1}'),
    ).toEqual(look({ sort: [{ field: 'score', isDescending: true }] }));
    expect(readSettings('{"filter":{"moon":["x"],"status":["open"],"owner":5}}').filter).toEqual({
      status: ['open'],
    });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void readSettings(json)));
    expect(readSettings(null)).toEqual(firstSettings);
    expect(readSettings('[1]')).toEqual(firstSettings);
  });

  test('[RV9] settings that look the same are written the same', () => {
    const one = look({ filter: { status: ['open', 'watching'] }, hidden: ['links', 'trend'] });
    const other = look({ filter: { owner: [], status: ['watching', 'open'] }, hidden: ['trend', 'links'] });
    expect(writeSettings(one)).toBe(writeSettings(other));
  });
});

test('[RV1] every facet answers for a risk that says nothing', () => {
  for (const facet of facets) {
    const value = facetOf(facet, risk(), context);
    expect(matchesFilter({ [facet]: [value] }, risk(), context)).toBe(true);
  }
});
