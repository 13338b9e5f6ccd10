import { documentSummary } from '@entente/protocol/api/documents';
import { describe, expect, it } from 'vitest';
import { findDocuments } from './find-documents.ts';
import { steadyOrder } from './steady-order.ts';

const by = {
  userId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a12',
  name: 'Ada',
  firmId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13',
};
const document = (title: string, archivedAt: string | null = null, kind = 'agreement') =>
  documentSummary.parse({
    id: crypto.randomUUID(),
    allianceId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11',
    kind,
    title,
    createdAt: '2026-01-01T10:00:00Z',
    createdBy: by,
    editedAt: '2026-01-01T10:00:00Z',
    editedBy: by,
    archivedAt,
  });

describe('finding documents', () => {
  const all = [
    document('Résumé of our terms'),
    document('Terms'),
    document('Old terms', '2026-02-01T10:00:00Z'),
    document('Risks to our terms', null, 'register'),
  ];
  const titles = (search: string, isArchived = false) =>
    findDocuments(all, { search, isArchived }).map((found) => found.title);

  it('finds every word in any order, without case and accents', () => {
    expect(titles('TERMS resume')).toEqual(['Résumé of our terms']);
    expect(titles('')).toEqual(['Résumé of our terms', 'Terms']);
    expect(titles('harbor')).toEqual([]);
  });

  it('shows agreements only', () => expect(titles('risks')).toEqual([]));

  it('keeps archived documents apart', () => expect(titles('terms', true)).toEqual(['Old terms']));
});

describe('the order of the list', () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id }));
  it('does not jump when somebody edits, and shows what is new in front', () => {
    expect(steadyOrder(rows('c', 'a', 'b'), ['a', 'b', 'c'])).toEqual(rows('a', 'b', 'c'));
    expect(steadyOrder(rows('c', 'n', 'a'), ['a', 'b', 'c'])).toEqual(rows('n', 'a', 'c'));
    expect(steadyOrder(rows('x', 'y'), [])).toEqual(rows('x', 'y'));
  });
});
