import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EntryId } from '../entries/entry-id.ts';
import type { Decision } from './decision.ts';
import { readLog } from './read-log.ts';
import {
  addCriterion,
  addOption,
  removeCriterion,
  removeOption,
  setOptionPoints,
  writeOptionName,
} from './write-options.ts';
import {
  addDecisions,
  addTag,
  removeTag,
  setDecisionValues,
  writeDecisionPlain,
  writeDecisionRich,
} from './write-log.ts';

const readOnly = (ydoc: Y.Doc): Decision => {
  const [entry] = readLog(ydoc).entries;
  if (entry?.kind !== 'decision') throw new Error('no decision');
  return entry;
};

function merge(...ydocs: readonly Y.Doc[]): void {
  for (const from of ydocs) for (const to of ydocs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('a log', () => {
  test('[DL1] reads back a decision with its options, criteria and points', () => {
    const ydoc = new Y.Doc();
    addDecisions(ydoc, [
      {
        form: 'options',
        title: 'One dispatch desk',
        statement: 'We run one desk.',
        decider: 'Both liaisons',
        criteria: [{ name: 'Cost', weight: 5 }, { name: 'Speed' }],
        options: [
          { name: 'One desk', pros: 'Cheaper', points: [4, 3] },
          { name: 'Two desks', cons: 'Slow', points: [1, undefined] },
        ],
        chosenAt: 0,
        tags: ['dispatch', 'Dispatch'],
      },
    ]);
    const decision = readOnly(ydoc);
    const [cost, speed] = decision.criteria;
    expect(decision).toMatchObject({
      form: 'options',
      state: 'draft',
      title: 'One dispatch desk',
      statement: 'We run one desk.',
      decider: 'Both liaisons',
      criteria: [
        { name: 'Cost', weight: 5 },
        { name: 'Speed', weight: 3 },
      ],
      options: [
        { name: 'One desk', pros: 'Cheaper', cons: '' },
        { name: 'Two desks', pros: '', cons: 'Slow' },
      ],
      tags: [{ name: 'dispatch' }],
    });
    expect(decision.chosen).toBe(decision.options[0]?.id);
    expect(decision.options.map(({ points }) => [points.get(cost!.id), points.get(speed!.id)])).toEqual([
      [4, 3],
      [1, undefined],
    ]);
  });

  test('[DL2] agreed, declined and superseded cannot be written into a log', () => {
    const ydoc = new Y.Doc();
    const [id] = addDecisions(ydoc, [{ title: 'a' }]) as [EntryId];
    expect(() => setDecisionValues(ydoc, id, { state: 'agreed' as 'draft' })).toThrow();
    setDecisionValues(ydoc, id, { state: 'proposed' });
    expect(readOnly(ydoc).state).toBe('proposed');
  });

  test('[DL3] what was taken away stays away, and its points with it', () => {
    const ydoc = new Y.Doc();
    const [id] = addDecisions(ydoc, [{ title: 'a' }]) as [EntryId];
    const option = addOption(ydoc, id, { name: 'x' })!;
    const criterion = addCriterion(ydoc, id)!;
    setOptionPoints(ydoc, option, { criterion, points: 4 });
    setOptionPoints(ydoc, option, { criterion, points: 2 });
    expect(readOnly(ydoc).options[0]?.points.get(criterion)).toBe(2);
    setOptionPoints(ydoc, option, { criterion, points: undefined });
    expect(readOnly(ydoc).options[0]?.points.size).toBe(0);
    removeCriterion(ydoc, criterion);
    removeOption(ydoc, option);
    writeOptionName(ydoc, option, 'y');
    expect(readOnly(ydoc)).toMatchObject({ options: [], criteria: [] });
  });

  const act = fc.record({
    who: fc.nat(1),
    kind: fc.nat(6),
    at: fc.nat(5),
    words: fc.string({ maxLength: 15 }),
  });

  test('[DL4] whatever two people do offline, both end the same and every decision is there', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const people = [new Y.Doc(), new Y.Doc()] as const;
        const added = new Set<string>();
        for (const { who, kind, at, words } of acts) {
          const ydoc = people[who as 0 | 1];
          const { entries } = readLog(ydoc);
          const entry = entries[at % Math.max(1, entries.length)];
          if (kind === 0) for (const id of addDecisions(ydoc, [{ title: words }])) added.add(id);
          else if (kind === 1) merge(...people);
          else if (entry?.kind !== 'decision') continue;
          else if (kind === 2) writeDecisionPlain(ydoc, entry.id, { field: 'title', characters: words });
          else if (kind === 3) writeDecisionRich(ydoc, entry.id, { field: 'context', rich: words });
          else if (kind === 4) addTag(ydoc, entry.id, words);
          else if (kind === 5) removeTag(ydoc, entry.id, entry.tags[0]?.name ?? '');
          else if (entry.options[0] === undefined) addOption(ydoc, entry.id, { name: words });
          else removeOption(ydoc, entry.options[0].id);
        }
        merge(...people);
        const [a, b] = [readLog(people[0]), readLog(people[1])];
        expect(b).toEqual(a);
        expect(new Set(a.entries.map(({ id }) => id))).toEqual(added);
        expect(a.entries.every(({ kind }) => kind === 'decision')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
