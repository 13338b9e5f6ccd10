import type { BoundAuthor } from '@entente/protocol/api/authorship';
import type { Firm } from '@entente/protocol/api/people';
import { expect, test } from 'vitest';
import { drawWriters, timeOf, writersOf } from './authorship.ts';

const firms = [
  { id: 'n', name: 'Northwind', colour: 'indigo' },
  { id: 'h', name: 'Harbor', colour: 'orange' },
] as unknown as Firm[];
const author = (clientId: number, name: string, firmId: string) =>
  ({ clientId, userId: name, name, firmId }) as unknown as BoundAuthor;
const authors = [
  author(1, 'Maya', 'n'),
  author(2, 'Maya', 'n'),
  author(3, 'Tomás', 'n'),
  author(4, 'Daniel', 'h'),
];
const times = [
  { clientId: 1, clock: 0, at: '2026-11-21T10:00:00.000Z' },
  { clientId: 1, clock: 40, at: '2026-11-21T12:00:00.000Z' },
];

test('[HI8] each person of a firm has a line of their own, whatever pages they wrote from', () => {
  expect(writersOf({ authors }, firms).map(({ name, line, firm }) => [name, line, firm?.name])).toEqual([
    ['Maya', 'solid', 'Northwind'],
    ['Tomás', 'dashed', 'Northwind'],
    ['Daniel', 'solid', 'Harbor'],
  ]);
});

test('[HI8] a run tells who, for which firm and when; one of whom nothing is known is not coloured', () => {
  const draw = drawWriters({ authors, times, moved: [[4, 7, 5, 1, 41]] }, firms, 'person');
  const run = { from: 1, to: 3, clientId: 1, clock: 41 };
  const [drawn] = draw([run]);
  expect(drawn?.attributes['title']).toMatch(/^Maya · Northwind · .*21/);
  expect(drawn?.attributes['style']).toContain('solid');
  expect(draw([{ ...run, clientId: 9 }])).toEqual([]);
  // Daniel made a list of what Maya wrote, between words of his own.
  const told = draw([{ from: 1, to: 11, clientId: 4, clock: 5 }]).map(({ from, to, attributes }) => [
    from,
    to,
    attributes['title']?.split(' ')[0],
  ]);
  expect(told).toEqual([
    [1, 3, 'Daniel'],
    [3, 8, 'Maya'],
    [8, 11, 'Daniel'],
  ]);
  expect(timeOf(times, 1, 39)).toBe('2026-11-21T10:00:00.000Z');
  expect(timeOf(times, 2, 0)).toBeUndefined();
});
