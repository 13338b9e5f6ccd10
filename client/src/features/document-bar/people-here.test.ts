import { presencePerson, type Presence } from '@entente/protocol/presence';
import { describe, expect, it } from 'vitest';
import { peopleHere, splitRow } from './people-here.ts';

const firmId = '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13';
const ids = ['a', 'b', 'c'].map((end) => `6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a1${end}`);
const person = (at: number, name: string) =>
  presencePerson.parse({ userId: ids[at], name, firmId, firm: 'Harbor', colour: 'teal' });
const here = (...people: ReturnType<typeof person>[]) =>
  new Map<number, Presence>(people.map((user, at) => [at + 1, { user }]));

describe('who is here', () => {
  const me = person(0, 'Me');
  it('shows a person once, whatever they have open, and the reader first', () => {
    const [zoe, ada] = [person(1, 'Zoe'), person(2, 'Ada')];
    expect(peopleHere(me, here(zoe, ada, zoe, person(0, 'Me'))).map((one) => one.name)).toEqual([
      'Me',
      'Ada',
      'Zoe',
    ]);
    expect(peopleHere(me, new Map())).toEqual([me]);
  });

  it('counts those who do not fit', () => {
    expect(splitRow([1, 2, 3], 5)).toEqual({ shown: [1, 2, 3], more: 0 });
    expect(splitRow([1, 2, 3, 4, 5, 6, 7], 5)).toEqual({ shown: [1, 2, 3, 4, 5], more: 2 });
  });
});
