import { expect, test } from 'vitest';
import type { Author } from './api/documents.ts';
import { foldVersions, unfoldVersions, versionList } from './api/version-list.ts';
import type { VersionSummary } from './api/versions.ts';

const person = (n: number, firm: number, name: string): Author => ({
  userId: `018f0000-0000-7000-8000-00000000000${n}` as Author['userId'],
  firmId: `018f0000-0000-7000-8000-0000000000f${firm}` as Author['firmId'],
  name,
});

const [maya, daniel] = [person(1, 1, 'Maya'), person(2, 2, 'Daniel')];
/** Daniel changed firms. */
const danielBefore = person(2, 1, 'Daniel');

const version = (number: number, people: Author[], keptBy: Author | null): VersionSummary => ({
  number,
  kind: keptBy ? 'named' : 'automatic',
  label: keptBy ? 'As sent' : null,
  at: '2026-11-21T10:00:00.000Z',
  seq: number,
  editedAt: null,
  hash: 'aa',
  people,
  keptBy,
  restored: null,
});

test('[VR4] a list names each person of each firm once, and says the same', () => {
  const versions = [
    version(3, [maya, daniel], maya),
    version(2, [danielBefore], null),
    version(1, [], daniel),
  ];
  const list = versionList.parse(JSON.parse(JSON.stringify(foldVersions(versions))));
  expect(list.authors).toEqual([maya, daniel, danielBefore]);
  expect(unfoldVersions(list)).toEqual(versions);
  const wrong = { ...list, authors: [] };
  expect(unfoldVersions(wrong).map(({ people, keptBy }) => [people, keptBy])).toEqual([
    [[], null],
    [[], null],
    [[], null],
  ]);
});
