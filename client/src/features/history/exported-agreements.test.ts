import type { InForceSummary } from '@entente/protocol/api/in-force';
import { expect, test } from 'vitest';
import { exportedAgreements } from './exported-agreements.ts';

const textWith = (about: object): InForceSummary =>
  ({
    versionNumber: 3,
    hash: 'a',
    at: '2026-11-22T09:00:00.000Z',
    supersededBy: null,
    ...about,
  }) as InForceSummary;

test('[HI15] an export names each part that every firm agreed to, its version, and when another took its place', () => {
  const replaced = textWith({
    id: '1',
    part: { kind: 'whole' },
    title: 'Ours',
    place: '',
    supersededBy: '2',
  });
  const standing = textWith({
    id: '2',
    part: { kind: 'whole' },
    title: 'Ours',
    place: '',
    versionNumber: 7,
    at: '2026-12-01T08:00:00.000Z',
  });
  const section = textWith({ id: '3', part: { kind: 'section', id: 'h' }, title: 'Scope', place: '1.2' });
  const entry = textWith({ id: '4', part: { kind: 'entry', id: 'e' }, title: 'One carrier', place: 'D-1' });
  const told = exportedAgreements([entry, section, standing, replaced]);
  expect(told.map(({ what, version, until }) => [what, version, until])).toEqual([
    ['D-1, One carrier', 3, null],
    ['section 1.2, Scope', 3, null],
    ['the whole text', 7, null],
    ['the whole text', 3, standing.at],
  ]);
});
