import type { DocumentId } from '@entente/protocol/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { entryEdit } from '../entries/origins.ts';
import { readLog } from '../log/read-log.ts';
import { mendReferences } from '../log/mend-references.ts';
import { DECISIONS } from '../log/schema.ts';
import {
  addDecisions,
  addTag,
  removeTag,
  setDecisionValues,
  writeDecisionPlain,
  writeDecisionRich,
} from '../log/write-log.ts';
import {
  addCriterion,
  addOption,
  removeCriterion,
  removeOption,
  setOptionPoints,
  setWeight,
  writeOptionName,
} from '../log/write-options.ts';
import { readRegister } from '../register/read-register.ts';
import { CATEGORIES, RISKS } from '../register/schema.ts';
import { addCategory, addView, removeCategory, renameCategory } from '../register/write-lists.ts';
import {
  addRiskLink,
  addRisks,
  removeRiskLink,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
} from '../register/write-register.ts';
import { restoreEdit } from './origins.ts';
import { countAddedSince, type EntriesKind } from './restore-entries.ts';
import { previewRestore, restore, type RestorePart } from './restore.ts';

const whole: RestorePart = { kind: 'whole' };
const keep = (kind: EntriesKind, ydoc: Y.Doc): Json =>
  JSON.parse(canonicalJson(contentOf(kind, ydoc))) as Json;

const restoration = (kind: EntriesKind, version: Json, part: RestorePart = whole) => ({
  kind,
  schemaVersion: 1,
  version,
  part,
});

interface Content {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}
const entriesIn = (content: Json) => (content as unknown as Content).entries;

const undoOf = (ydoc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(
    [RISKS, CATEGORIES, DECISIONS].map((root) => ydoc.getXmlFragment(root)),
    { trackedOrigins: new Set([restoreEdit, entryEdit]), captureTimeout: 0 },
  );

/** Ids of parts are given anew to what returns: they are told by their place among all ids of the content. */
function withoutPartIds(content: Json): unknown {
  const text = canonicalJson(content);
  const entries = new Set(entriesIn(content).map(({ id }) => id));
  const names = new Map<string, string>();
  return JSON.parse(
    text.replaceAll(/"(\d+-\d+)"/g, (quoted, id: string) => {
      if (entries.has(id)) return quoted;
      if (!names.has(id)) names.set(id, `part ${names.size}`);
      return `"${names.get(id) ?? ''}"`;
    }),
  ) as unknown;
}

const target = (n: number) => ({
  documentId: `018f0000-0000-7000-8000-00000000000${n}` as DocumentId,
  entryId: undefined,
});
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const words = fc.array(fc.constantFrom('vans', 'late', 'Harbor', '😀', 'staff', 'leave'), { maxLength: 4 });
const said = words.map((some) => some.join(' '));

type Edit = (ydoc: Y.Doc) => void;
const nat = fc.nat(9);

const riskEdit: fc.Arbitrary<Edit> = fc.oneof(
  said.map((title) => (ydoc: Y.Doc) => void addRisks(ydoc, [{ title, description: 'One.\nTwo.' }])),
  fc.tuple(nat, said).map(([n, title]) => onRisk(n, (ydoc, id) => writeRiskTitle(ydoc, id, title))),
  fc
    .tuple(nat, said)
    .map(([n, rich]) => onRisk(n, (ydoc, id) => writeRiskText(ydoc, id, { field: 'mitigation', rich }))),
  fc
    .tuple(nat, fc.constantFrom(1, 3, 5, null), fc.constantFrom('open', 'closed', 'watching'))
    .map(([n, impact, status]) => onRisk(n, (ydoc, id) => setRiskValues(ydoc, id, { impact, status }))),
  fc.tuple(nat, nat).map(([n, m]) =>
    onRisk(n, (ydoc, id) => {
      const category = pick(readRegister(ydoc).categories, m);
      setRiskValues(ydoc, id, { category: category?.id ?? null });
    }),
  ),
  fc.tuple(nat, fc.nat(2)).map(([n, to]) => onRisk(n, (ydoc, id) => addRiskLink(ydoc, id, target(to)))),
  fc.tuple(nat, fc.nat(2)).map(([n, to]) => onRisk(n, (ydoc, id) => removeRiskLink(ydoc, id, target(to)))),
  fc.constantFrom('Staff', 'Vans').map((name) => (ydoc: Y.Doc) => void addCategory(ydoc, name)),
  nat.map((n) => (ydoc: Y.Doc) => {
    const category = pick(readRegister(ydoc).categories, n);
    if (category) renameCategory(ydoc, category.id, `Renamed ${n}`);
  }),
  nat.map((n) => (ydoc: Y.Doc) => {
    const category = pick(readRegister(ydoc).categories, n);
    if (category) removeCategory(ydoc, category.id);
  }),
  fc.constant<Edit>((ydoc) => void addView(ydoc, 'Ours', '{}')),
);

function onRisk(n: number, act: (ydoc: Y.Doc, id: EntryId) => void): Edit {
  return (ydoc) => {
    const risk = pick(readRegister(ydoc).entries, n);
    if (risk) act(ydoc, risk.id);
  };
}

function onDecision(n: number, act: (ydoc: Y.Doc, id: EntryId) => void): Edit {
  return (ydoc) => {
    const decision = pick(readLog(ydoc).entries, n);
    if (decision) act(ydoc, decision.id);
  };
}

const partOf = (
  ydoc: Y.Doc,
  id: EntryId,
  [name, n]: ['options' | 'criteria', number],
): EntryId | undefined => {
  const decision = readLog(ydoc).entries.find((entry) => entry.id === id);
  return decision?.kind === 'decision' ? pick<{ id: EntryId }>(decision[name], n)?.id : undefined;
};

const decisionEdit: fc.Arbitrary<Edit> = fc.oneof(
  said.map(
    (title) => (ydoc: Y.Doc) =>
      void addDecisions(ydoc, [
        {
          title,
          criteria: [{ name: 'Cost' }],
          options: [{ name: 'x', pros: 'Good', points: [3] }, { name: 'y' }],
          chosenAt: 0,
          tags: ['t'],
        },
      ]),
  ),
  fc
    .tuple(nat, said)
    .map(([n, characters]) =>
      onDecision(n, (ydoc, id) => writeDecisionPlain(ydoc, id, { field: 'decider', characters })),
    ),
  fc
    .tuple(nat, said)
    .map(([n, rich]) => onDecision(n, (ydoc, id) => writeDecisionRich(ydoc, id, { field: 'reasons', rich }))),
  fc.tuple(nat, said).map(([n, name]) => onDecision(n, (ydoc, id) => void addOption(ydoc, id, { name }))),
  fc.tuple(nat, said).map(([n, name]) => onDecision(n, (ydoc, id) => void addCriterion(ydoc, id, { name }))),
  fc
    .tuple(nat, nat, fc.constantFrom<'remove' | 'rename' | 'choose'>('remove', 'rename', 'choose'))
    .map(([n, m, act]) =>
      onDecision(n, (ydoc, id) => {
        const option = partOf(ydoc, id, ['options', m]);
        if (option === undefined) return;
        if (act === 'remove') removeOption(ydoc, option);
        else if (act === 'rename') writeOptionName(ydoc, option, `Renamed ${m}`);
        else setDecisionValues(ydoc, id, { chosen: option });
      }),
    ),
  fc.tuple(nat, nat, fc.boolean()).map(([n, m, isGone]) =>
    onDecision(n, (ydoc, id) => {
      const criterion = partOf(ydoc, id, ['criteria', m]);
      if (criterion === undefined) return;
      if (isGone) removeCriterion(ydoc, criterion);
      else setWeight(ydoc, criterion, (m % 5) + 1);
    }),
  ),
  fc.tuple(nat, nat, nat).map(([n, m, points]) =>
    onDecision(n, (ydoc, id) => {
      const [option, criterion] = [partOf(ydoc, id, ['options', m]), partOf(ydoc, id, ['criteria', points])];
      if (option && criterion) setOptionPoints(ydoc, option, { criterion, points: points % 6 });
    }),
  ),
  fc
    .tuple(nat, fc.constantFrom('t', 'u'), fc.boolean())
    .map(([n, tag, isGone]) =>
      onDecision(n, (ydoc, id) => (isGone ? removeTag(ydoc, id, tag) : addTag(ydoc, id, tag))),
    ),
);

const kinds = [
  ['register', riskEdit],
  ['log', decisionEdit],
] as const;

/** Lists whose order is that of adding: what returns comes last. */
function sortLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      (name === 'links' || name === 'tags') && Array.isArray(one)
        ? one.map((item) => JSON.stringify(item)).toSorted()
        : sortLists(one),
    ]),
  );
}

/** The entries that the version has, as the draft has them, with what categories are called instead of their ids. */
function sharedEntries(content: Json, version: Json): unknown {
  const known = new Set(entriesIn(version).map(({ id }) => id));
  const { categories = [] } = content as { categories?: readonly { id: string; name: string }[] };
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const entries = entriesIn(content)
    .filter(({ id }) => known.has(id))
    .map((entry) => ({
      ...entry,
      ...(typeof entry['category'] === 'string' && {
        category: names.get(entry['category']) ?? 'gone',
      }),
    }));
  return sortLists(withoutPartIds({ entries } as unknown as Json));
}

describe.each(kinds)('restoring a %s', (kind, edit) => {
  test('[RS7] every entry of the version says again what it said, what was added since stays, and undo brings the draft back', () => {
    const some = fc.array(edit, { minLength: 3, maxLength: 12 });
    let changed = 0;
    fc.assert(
      fc.property(some, some, (first, then) => {
        const ydoc = new Y.Doc();
        for (const act of first) act(ydoc);
        const version = keep(kind, ydoc);
        for (const act of then) act(ydoc);
        const before = keep(kind, ydoc);
        const undo = undoOf(ydoc);
        const preview = previewRestore(ydoc, restoration(kind, version));
        expect(restore(ydoc, restoration(kind, version))).toBe(true);
        const after = keep(kind, ydoc);
        expect(sharedEntries(after, version)).toEqual(sharedEntries(version, version));
        expect(entriesIn(after).length).toBe(entriesIn(version).length + countAddedSince(before, version));
        if (preview.kind !== 'possible') throw new Error('not possible');
        expect(sharedEntries(preview.after, version)).toEqual(sharedEntries(after, version));
        if (!preview.isEqual) changed++;
        undo.undo();
        if (kind === 'log') mendReferences(ydoc);
        expect(sortLists(withoutPartIds(keep(kind, ydoc)))).toEqual(sortLists(withoutPartIds(before)));
      }),
      { numRuns: 60 },
    );
    // Of 60: edits may also take each other back.
    expect(changed).toBeGreaterThan(5);
  });

  test('[RS2] an equal content makes no edit at all', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (acts) => {
        const ydoc = new Y.Doc();
        for (const act of acts) act(ydoc);
        const version = keep(kind, ydoc);
        let updates = 0;
        ydoc.on('update', () => updates++);
        restore(ydoc, restoration(kind, version));
        expect(updates).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('[RS8] one entry comes back alone', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        nat,
        (first, then, n) => {
          const ydoc = new Y.Doc();
          for (const act of first) act(ydoc);
          const version = keep(kind, ydoc);
          const id = pick(entriesIn(version), n)?.['id'] as EntryId | undefined;
          if (id === undefined) return;
          for (const act of then) act(ydoc);
          const others = (content: Json) => entriesIn(content).filter((entry) => entry['id'] !== id);
          const before = keep(kind, ydoc);
          restore(ydoc, restoration(kind, version, { kind: 'entry', id }));
          const after = keep(kind, ydoc);
          expect(others(after)).toEqual(others(before));
        },
      ),
    );
  });
});

describe('restoring entries while others edit', () => {
  function together(acts: (ydoc: Y.Doc) => void) {
    const ours = new Y.Doc();
    acts(ours);
    const theirs = new Y.Doc();
    const exchange = (): void => {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
      Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    };
    exchange();
    return { ours, theirs, exchange };
  }

  test('[RS3] what a colleague sets and types in another risk meanwhile stays, and so does what is equal in the same text', () => {
    const { ours, theirs, exchange } = together((ydoc) =>
      addRisks(ydoc, [
        { title: 'Vans are late', impact: 2, description: 'We lose two days each week on the road.' },
        { title: 'Staff leave' },
      ]),
    );
    const version = keep('register', ours);
    const [vans, staff] = readRegister(ours).entries.map(({ id }) => id) as [EntryId, EntryId];
    setRiskValues(ours, vans, { impact: 5 });
    writeRiskTitle(ours, vans, 'Vans are very late');
    writeRiskText(ours, vans, { field: 'description', rich: 'We lose ten days each week on the road.' });
    exchange();
    writeRiskTitle(theirs, staff, 'Staff leave for Harbor');
    setRiskValues(theirs, staff, { likelihood: 4 });
    writeRiskText(theirs, vans, {
      field: 'description',
      rich: 'We lose ten days each week on the road, at least.',
    });
    restore(ours, restoration('register', version));
    exchange();
    for (const ydoc of [ours, theirs])
      expect(readRegister(ydoc).entries).toMatchObject([
        {
          title: 'Vans are late',
          impact: 2,
          description: 'We lose two days each week on the road, at least.',
        },
        { title: 'Staff leave for Harbor', likelihood: 4 },
      ]);
  });

  test('[RS7] an option taken away since returns to its place, chosen and with its points; one added since goes', () => {
    const ydoc = new Y.Doc();
    const [id] = addDecisions(ydoc, [
      {
        criteria: [{ name: 'Cost' }, { name: 'Speed' }],
        options: [{ name: 'a', points: [5, 1] }, { name: 'b', pros: 'Good' }, { name: 'c' }],
        chosenAt: 0,
      },
    ]) as [EntryId];
    const version = keep('log', ydoc);
    removeOption(ydoc, partOf(ydoc, id, ['options', 0]) as EntryId);
    removeCriterion(ydoc, partOf(ydoc, id, ['criteria', 1]) as EntryId);
    addOption(ydoc, id, { name: 'since' });
    restore(ydoc, restoration('log', version));
    const [decision] = readLog(ydoc).entries;
    if (decision?.kind !== 'decision') throw new Error('no decision');
    expect(decision.options.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(decision.criteria.map(({ name }) => name)).toEqual(['Cost', 'Speed']);
    expect(decision.chosen).toBe(decision.options[0]?.id);
    expect(decision.criteria.map((one) => decision.options[0]?.points.get(one.id))).toEqual([5, 1]);
  });

  test('[RS9] a version of a newer schema, or one that does not fit, is refused before anything is written', () => {
    const ydoc = new Y.Doc();
    addRisks(ydoc, [{ title: 'Vans are late' }]);
    const version = keep('register', ydoc);
    const wrong = JSON.parse(canonicalJson(version).replace('"open"', '"exploded"')) as Json;
    writeRiskTitle(ydoc, (readRegister(ydoc).entries[0] as { id: EntryId }).id, 'Another title');
    const before = keep('register', ydoc);
    expect(previewRestore(ydoc, { ...restoration('register', version), schemaVersion: 2 }).kind).toBe(
      'too_new',
    );
    expect(restore(ydoc, { ...restoration('register', version), schemaVersion: 2 })).toBe(false);
    expect(previewRestore(ydoc, restoration('register', wrong)).kind).toBe('unfit');
    expect(restore(ydoc, restoration('register', wrong))).toBe(false);
    expect(keep('register', ydoc)).toEqual(before);
  });
});
