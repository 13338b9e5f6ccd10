import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { addRisks, setRiskValues, writeRiskText, writeRiskTitle } from '../register/write-register.ts';
import { compareEntries, type EntryChange, type FieldChange } from './compare-entries.ts';
import { sideOf } from './side-of.ts';

const content = (ydoc: Y.Doc) => contentOf('register', ydoc);

test('[CM8] entries are compared field by field: values, words, rich texts', () => {
  const ydoc = new Y.Doc();
  const [a, b] = addRisks(ydoc, [
    { title: 'Vans are late', description: 'On Friday.' },
    { title: 'b' },
  ]) as EntryId[];
  const before = content(ydoc);
  expect(compareEntries(before, content(ydoc))).toEqual([]);
  setRiskValues(ydoc, a!, { impact: 4, status: 'watching' });
  writeRiskTitle(ydoc, a!, 'Vans are often late');
  writeRiskText(ydoc, a!, { field: 'description', rich: 'On Friday.\nAnd Monday.' });
  const [c] = addRisks(ydoc, [{ title: 'c' }]);
  const changes = compareEntries(before, content(ydoc));
  expect(changes.map(({ id, change }) => [id, change])).toEqual([
    [a, 'changed'],
    [c, 'added'],
  ]);
  const fields = new Map(changes[0]?.fields.map((field) => [field.field, field]));
  expect(fields.get('impact')).toEqual({ kind: 'value', field: 'impact', before: undefined, after: 4 });
  expect(fields.get('status')).toMatchObject({ before: 'open', after: 'watching' });
  expect(fields.get('title')).toMatchObject({
    kind: 'words',
    runs: [{ change: 'same' }, { change: 'inserted', inline: { text: 'often ' } }, { change: 'same' }],
  });
  expect(fields.get('description')).toMatchObject({
    kind: 'rich',
    compared: [{ change: 'same' }, { change: 'inserted' }],
  });
  expect(fields.size).toBe(4);
  expect(b).toBeDefined();
});

test('[CM9] an entry that only the older content has is told, and strange content compares as empty', () => {
  const ydoc = new Y.Doc();
  addRisks(ydoc, [{ title: 'a' }]);
  expect(compareEntries(content(ydoc), { entries: [] })).toMatchObject([{ change: 'removed' }]);
  expect(compareEntries(null, { entries: 'none' })).toEqual([]);
});

type Entry = Record<string, Json | undefined>;

/** What a field says after a change. */
function fieldAfter(change: FieldChange): Json | undefined {
  if (change.kind === 'value') return change.after;
  if (change.kind === 'rich') return sideOf(change.compared, 'after') as unknown as Json;
  const line = sideOf(
    [{ change: 'line', before: { type: 'paragraph' }, after: { type: 'paragraph' }, runs: change.runs }],
    'after',
  ) as ProseMirrorJSON;
  return (line.content?.[0]?.content ?? []).map(({ text }) => text ?? '').join('');
}

/** The entries that a comparison makes of the older ones. */
function applyComparison(before: readonly Entry[], changes: readonly EntryChange[]): Entry[] {
  const entries = new Map(before.map((entry) => [entry['id'] as string, entry]));
  for (const { id, change, fields } of changes) {
    const is = change === 'removed' ? undefined : { ...entries.get(id) };
    if (is === undefined) entries.delete(id);
    else
      entries.set(id, {
        ...is,
        id,
        ...Object.fromEntries(fields.map((one) => [one.field, fieldAfter(one)])),
      });
  }
  return [...entries.values()];
}

test('[CM7] [CM8] applying the comparison of two registers to the older one gives the newer one', () => {
  const words = fc.array(fc.constantFrom('vans', 'are', 'late', 'on', 'Friday', 'the'), { maxLength: 6 });
  const step = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const rich = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => ({
    type: 'doc',
    content: lines.map((line) =>
      line.length === 0
        ? { type: 'paragraph' }
        : { type: 'paragraph', content: [{ type: 'text', text: line.join(' ') }] },
    ),
  }));
  const entry = fc.record({
    id: fc.constantFrom('1-0', '1-9', '2-0', '3-4'),
    title: words.map((line) => line.join(' ')),
    impact: step,
    status: fc.constantFrom('open', 'closed'),
    description: rich,
  });
  const entries = fc.uniqueArray(entry, { selector: ({ id }) => id }) as fc.Arbitrary<Entry[]>;
  const byId = (list: readonly Entry[]): string =>
    canonicalJson(list.toSorted((a, b) => ((a['id'] as string) < (b['id'] as string) ? -1 : 1)) as Json);
  let differing = 0;
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const changes = compareEntries({ entries: before } as Json, { entries: after } as Json);
      expect(byId(applyComparison(before, changes))).toBe(byId(after));
      expect(compareEntries({ entries: after } as Json, { entries: after } as Json)).toEqual([]);
      differing += changes.length;
    }),
  );
  expect(differing).toBeGreaterThan(100);
});
