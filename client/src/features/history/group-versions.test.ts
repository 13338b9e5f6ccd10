import type { VersionSummary } from '@entente/protocol/api/versions';
import type { FirmId, UserId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import { filterVersions, groupVersions } from './group-versions.ts';

const person = (name: string) => ({ userId: name as UserId, name, firmId: `${name}'s firm` as FirmId });

const version = (number: number, minute: number, more: Partial<VersionSummary> = {}): VersionSummary => ({
  number,
  kind: 'automatic',
  label: null,
  at: new Date(minute * 60_000).toISOString(),
  editedAt: new Date(minute * 60_000).toISOString(),
  seq: number,
  hash: '',
  people: [person('Maya')],
  keptBy: null,
  restored: null,
  ...more,
});

test('[HI1] versions kept by themselves within an hour are one session, named ones stand by themselves', () => {
  const groups = groupVersions([
    version(6, 400),
    version(5, 200),
    version(4, 180),
    version(3, 150, { kind: 'named', label: 'As sent' }),
    version(2, 130),
    version(1, 60),
  ]);
  expect(
    groups.map((group) =>
      group.kind === 'session' ? group.versions.map(({ number }) => number) : group.version.number,
    ),
  ).toEqual([[6], [5, 4], 3, [2], [1]]);
});

test('[HI2] a history is filtered by person, firm and kind', () => {
  const versions = [version(2, 9, { kind: 'named', people: [person('Daniel')] }), version(1, 2)];
  const all = { firmId: undefined, userId: undefined, kind: undefined };
  const numbers = (filter: object) =>
    filterVersions(versions, { ...all, ...filter }).map(({ number }) => number);
  expect(numbers({})).toEqual([2, 1]);
  expect(numbers({ userId: 'Maya' })).toEqual([1]);
  expect(numbers({ firmId: "Daniel's firm" })).toEqual([2]);
  expect(numbers({ kind: 'named' })).toEqual([2]);
  expect(numbers({ kind: 'alone' })).toEqual([1]);
  expect(numbers({ kind: 'restore' })).toEqual([]);
  expect(numbers({ kind: 'named', userId: 'Maya' })).toEqual([]);
});
