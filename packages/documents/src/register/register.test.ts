import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeNumbers, SERVER_CLIENT_ID } from '../entries/numbering.ts';
import { entryId, type EntryId } from '../entries/entry-id.ts';
import type { FirmId, UserId } from '@entente/protocol/ids';
import { followRegister } from './follow-register.ts';
import { readRegister } from './read-register.ts';
import { RISKS } from './schema.ts';
import { addCategory, addView, removeCategory } from './write-lists.ts';
import { addRisks, mergeRisk, setRiskValues, writeRiskText, writeRiskTitle } from './write-register.ts';

const raised = {
  userId: '0197a3c2-0000-7000-8000-000000000001' as UserId,
  firmId: '0197a3c2-0000-7000-8000-000000000002' as FirmId,
  at: '2026-11-21T10:00:00.000Z',
};

/** Gives every entry without a number the next one, as the server does on the record. */
function giveNumbers(ydoc: Y.Doc): void {
  const { entries } = readRegister(ydoc);
  const have = entries.filter(({ number }) => number !== undefined).length;
  const fresh = entries.filter(({ number }) => number === undefined);
  if (fresh.length === 0) return;
  const numbers = fresh.map(({ id }, at) => {
    const [clientId = 0, clock = 0] = id.split('-').map(Number);
    return { clientId, clock, number: have + at + 1 };
  });
  Y.applyUpdate(ydoc, encodeNumbers(numbers, raised, Y.getState(ydoc.store, SERVER_CLIENT_ID)));
}

function merge(...ydocs: readonly Y.Doc[]): void {
  for (const from of ydocs) for (const to of ydocs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('a register', () => {
  test('[RG1] reads back what was written, with nothing for what was not said', () => {
    const ydoc = new Y.Doc();
    const category = addCategory(ydoc, 'Delivery');
    const [id] = addRisks(ydoc, [
      { title: 'Vans are late', description: 'Peak hours.\nFriday.', likelihood: 4, impact: 3, category },
    ]);
    expect(readRegister(ydoc)).toMatchObject({
      entries: [
        {
          kind: 'risk',
          id,
          number: undefined,
          title: 'Vans are late',
          description: 'Peak hours.\nFriday.',
          mitigation: '',
          likelihood: 4,
          impact: 3,
          category,
          status: 'open',
          owner: undefined,
          links: [],
        },
      ],
      categories: [{ id: category, name: 'Delivery' }],
    });
  });

  test('[RG2] numbers come from the server alone, with who raised it', () => {
    const ydoc = new Y.Doc();
    addRisks(ydoc, [{ title: 'a' }, { title: 'b' }]);
    giveNumbers(ydoc);
    expect(readRegister(ydoc).entries.map(({ number }) => number)).toEqual([1, 2]);
    expect(readRegister(ydoc).entries[0]).toMatchObject({
      raisedBy: raised.userId,
      raisedFor: raised.firmId,
    });
  });

  test('[RG3] two people in one title never overwrite each other', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const [id] = addRisks(a, [{ title: 'vans late' }]) as [EntryId];
    merge(a, b);
    writeRiskTitle(a, id, 'our vans late');
    writeRiskTitle(b, id, 'vans late on Friday');
    merge(a, b);
    expect(readRegister(a).entries[0]).toMatchObject({ title: 'our vans late on Friday' });
    expect(readRegister(b)).toEqual(readRegister(a));
  });

  test('[RG4] a value that a risk cannot have is refused before anything is written', () => {
    const ydoc = new Y.Doc();
    expect(() => addRisks(ydoc, [{ title: 'a' }, { likelihood: 6 as 5 }])).toThrow();
    expect(readRegister(ydoc).entries).toEqual([]);
  });

  test('[RG5] what no browser of ours writes is shown as unreadable, the others as they are', () => {
    const ydoc = new Y.Doc();
    addRisks(ydoc, [{ title: 'a' }, { title: 'b' }]);
    const risk = ydoc.getXmlFragment(RISKS).get(0) as Y.XmlElement;
    risk.setAttribute('likelihood', 'five');
    expect(readRegister(ydoc).entries).toMatchObject([
      { kind: 'unreadable', why: 'Its likelihood is not what a likelihood can be.' },
      { kind: 'risk', title: 'b' },
    ]);
  });

  test('[RG6] a merged risk is closed and says into which', () => {
    const ydoc = new Y.Doc();
    const [a, b] = addRisks(ydoc, [{ title: 'a' }, { title: 'b' }]) as [EntryId, EntryId];
    mergeRisk(ydoc, b, a);
    expect(readRegister(ydoc).entries[1]).toMatchObject({ status: 'closed', mergedInto: a });
  });

  test('[RG7] following reads again only what changes', () => {
    const ydoc = new Y.Doc();
    const ids = addRisks(ydoc, [{ title: 'a' }, { title: 'b' }]) as [EntryId, EntryId];
    const followed = followRegister(ydoc);
    const before = followed.read();
    let told = 0;
    followed.subscribe(() => told++);
    setRiskValues(ydoc, ids[0], { impact: 2 });
    const after = followed.read();
    expect(told).toBe(1);
    expect(after.entries[0]).toMatchObject({ impact: 2 });
    expect(after.entries[1]).toBe(before.entries[1]);
    expect(after.categories).toBe(before.categories);
    addView(ydoc, 'Ours', '{}');
    expect(followed.read().entries).toBe(after.entries);
    addRisks(ydoc, [{ title: 'c' }]);
    expect(followed.read().entries).toHaveLength(3);
    followed.close();
  });

  const step = fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<1 | 2 | 3 | 4 | 5>;
  const act = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), title: fc.string({ maxLength: 12 }) }),
    fc.record({ kind: fc.constant('score' as const), at: fc.nat(9), likelihood: step, impact: step }),
    fc.record({ kind: fc.constant('close' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('title' as const), at: fc.nat(9), title: fc.string({ maxLength: 20 }) }),
    fc.record({ kind: fc.constant('text' as const), at: fc.nat(9), words: fc.string({ maxLength: 20 }) }),
    fc.record({ kind: fc.constant('category' as const) }),
    fc.record({ kind: fc.constant('merge' as const) }),
  );

  test('[RG8] whatever two people do offline, both end the same and every entry is there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), act), { maxLength: 40 }), (acts) => {
        const people = [new Y.Doc(), new Y.Doc()] as const;
        const added = new Set<string>();
        for (const [who, one] of acts) {
          const ydoc = people[who as 0 | 1];
          const { entries, categories } = readRegister(ydoc);
          const id = 'at' in one ? entries[one.at % Math.max(1, entries.length)]?.id : undefined;
          if (one.kind === 'add') for (const id of addRisks(ydoc, [{ title: one.title }])) added.add(id);
          else if (one.kind === 'merge') merge(...people);
          else if (one.kind === 'category') {
            if (categories[0] === undefined) addCategory(ydoc, 'a');
            else removeCategory(ydoc, categories[0].id);
          } else if (id === undefined) continue;
          else if (one.kind === 'score')
            setRiskValues(ydoc, id, { likelihood: one.likelihood, impact: one.impact });
          else if (one.kind === 'close') setRiskValues(ydoc, id, { status: 'closed' });
          else if (one.kind === 'title') writeRiskTitle(ydoc, id, one.title);
          else writeRiskText(ydoc, id, { field: 'description', rich: one.words });
        }
        merge(...people);
        const [a, b] = people.map(readRegister) as [
          ReturnType<typeof readRegister>,
          ReturnType<typeof readRegister>,
        ];
        expect(b).toEqual(a);
        expect(new Set(a.entries.map(({ id }) => id))).toEqual(added);
        expect(a.entries.every(({ kind }) => kind === 'risk')).toBe(true);
        giveNumbers(people[0]);
        const numbers = readRegister(people[0]).entries.map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }),
      { numRuns: 150 },
    );
  });

  test('[RG9] an id that is none, or of something else, finds nothing', () => {
    const ydoc = new Y.Doc();
    const category = addCategory(ydoc, 'x');
    setRiskValues(ydoc, category, { impact: 1 });
    setRiskValues(ydoc, entryId.parse('77-4'), { impact: 1 });
    expect(readRegister(ydoc).entries).toEqual([]);
    expect(entryId.safeParse('__proto__').success).toBe(false);
  });
});
