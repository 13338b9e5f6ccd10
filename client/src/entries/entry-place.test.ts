import { presence } from '@entente/protocol/presence';
import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { gatherPeople, leavePlace, setPlace } from './entry-place.ts';

const firmId = '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13';
const person = (end: string, place: { entry: string; field: string } | null, cursor?: object) =>
  presence.parse({
    place,
    ...(cursor && { cursor: { anchor: cursor, head: cursor } }),
    user: {
      userId: `6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a1${end}`,
      name: `Person ${end}`,
      firmId,
      firm: 'Harbor',
      colour: 'teal',
    },
  });
const title = { entry: '7-0', field: 'title' };

test('[EN4] people are gathered by place, each once however many windows they have open', () => {
  const people = gatherPeople([person('a', title), person('b', title), person('a', title)], new Map());
  expect([...people].map(([key, list]) => [key, list.map(({ name }) => name)])).toEqual([
    ['7-0 title', ['Person a', 'Person b']],
  ]);
});

test('[EN4] a caret that moves within its place changes nothing', () => {
  const before = gatherPeople([person('a', title, { at: 1 }), person('b', null)], new Map());
  expect(gatherPeople([person('a', title, { at: 2 }), person('b', null)], before)).toBe(before);
  const after = gatherPeople([person('a', title), person('b', { entry: '7-0', field: 'owner' })], before);
  expect(after).not.toBe(before);
  expect(after.get('7-0 title')).toBe(before.get('7-0 title'));
});

test('[EN4] our own place is told once, and leaving one place does not leave the next', () => {
  const awareness = new Awareness(new Y.Doc());
  let told = 0;
  awareness.on('update', () => told++);
  setPlace(awareness, title);
  setPlace(awareness, { ...title });
  expect(told).toBe(1);
  setPlace(awareness, { entry: '7-0', field: 'owner' });
  leavePlace(awareness, title);
  expect(awareness.getLocalState()).toMatchObject({ place: { field: 'owner' } });
  leavePlace(awareness, { entry: '7-0', field: 'owner' });
  expect(awareness.getLocalState()).toMatchObject({ place: null });
  awareness.destroy();
});
