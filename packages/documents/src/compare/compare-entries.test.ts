import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../canonical/content-of.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { addRisks, setRiskValues, writeRiskText, writeRiskTitle } from '../register/write-register.ts';
import { compareEntries } from './compare-entries.ts';

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
