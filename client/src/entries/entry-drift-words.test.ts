import type { FieldDrift } from '@entente/documents/drift/entry-drift';
import type { Firm } from '@entente/protocol/api/people';
import { expect, test } from 'vitest';
import { entryDriftWords } from './entry-drift-words.ts';

const firms = [
  { id: 'n', name: 'Northwind' },
  { id: 'h', name: 'Harbor' },
] as unknown as Firm[];

const field = (name: string, isFormat = false): FieldDrift => ({
  kind: 'value',
  field: name,
  before: 1,
  after: 2,
  isFormat,
});

test('[DF7] an entry says in which fields it differs from what was agreed, and by which firms', () => {
  const by = (...ids: string[]) =>
    ids.map((firmId) => ({ userId: firmId, firmId, name: firmId, at: undefined }));
  expect(entryDriftWords([field('likelihood')], { firms, by: [] })).toBe(
    'Differs from what was agreed in Likelihood',
  );
  expect(
    entryDriftWords([field('title'), field('impact'), field('context', true)], {
      firms,
      by: by('h', 'n', 'h'),
    }),
  ).toBe('Differs from what was agreed in Title and Impact, changed by Northwind and Harbor');
  expect(entryDriftWords([field('context', true)], { firms, by: by('h') })).toBe(
    'The format alone differs from what was agreed in Context, changed by Harbor',
  );
});
