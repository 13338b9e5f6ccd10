import type { Place } from '@entente/documents/anchors/place';
import { myThreads, threadSummary } from '@entente/protocol/api/threads';
import { describe, expect, it } from 'vitest';
import { belongs, countUnread, threadFilters } from './filter-threads.ts';
import { hasLostPlace, orderThreads } from './order-threads.ts';

const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const person = (digit: number) => ({ userId: id(digit), name: `Person ${digit}`, firmId: id(9) });
const [me, other] = [person(1), person(2)];
const stamp = (by: typeof me) => ({ by, at: '2026-11-21T10:00:00.000Z' });

const thread = (digit: number, parts: object = {}) =>
  threadSummary.parse({
    id: id(digit),
    documentId: id(8),
    anchor: { format: 1, kind: 'document' },
    audience: { kind: 'alliance' },
    started: stamp(other),
    resolved: null,
    assigned: null,
    excerpt: 'Shall we?',
    messageCount: 1,
    people: [other],
    newest: { ...stamp(other), number: 1 },
    ...parts,
  });

const mine = myThreads.parse({
  userId: me.userId,
  isFollowing: false,
  since: '2026-11-01T00:00:00.000Z',
  marks: [
    { threadId: id(3), attention: null, readTo: 1, mentionedIn: 0 },
    { threadId: id(4), attention: null, readTo: 0, mentionedIn: 1 },
  ],
});

const filtersOf = (one: ReturnType<typeof thread>, marks: typeof mine | undefined = mine) =>
  threadFilters.filter((filter) => belongs(one, filter, marks));

describe('[TD3] what the list shows', () => {
  it.each([
    ['one that nobody has read', thread(5), ['open', 'unread']],
    ['one that I have read', thread(3), ['open']],
    ['one that mentions me', thread(4), ['open', 'unread', 'mentions']],
    [
      'one that I wrote in last',
      thread(5, { people: [other, me], newest: { ...stamp(me), number: 2 } }),
      ['open', 'mine'],
    ],
    [
      'one that I am asked to see to',
      thread(3, { assigned: { ...stamp(other), to: me, dueOn: null } }),
      ['open', 'mine'],
    ],
    ['one that is resolved', thread(3, { resolved: stamp(other), people: [me] }), ['resolved']],
  ])('knows %s', (_, one, filters) => expect(filtersOf(one)).toEqual(filters));

  it('calls nothing unread before it knows what was read', () => {
    expect(threadFilters.filter((filter) => belongs(thread(4), filter, undefined))).toEqual(['open']);
    expect(belongs(thread(5), 'unread', undefined)).toBe(false);
    expect(countUnread({ threads: [thread(5), thread(3)], mine })).toBe(1);
  });

  it('goes down the text, the whole first and what is lost last', () => {
    const [whole, early, late, lost] = [thread(2), thread(3), thread(4), thread(5)];
    const at = (from: number) =>
      ({ kind: 'passage', text: { kind: 'agreement' }, from, to: from + 1, by: 'own' }) as const;
    const places = new Map<typeof lost.id, Place>([
      [lost.id, { kind: 'lost', why: 'gone' } as const],
      [late.id, at(90)],
      [early.id, at(7)],
      [whole.id, { kind: 'document' } as const],
    ]);
    expect(orderThreads([lost, late, whole, early], places, new Map())).toEqual([whole, early, late, lost]);
  });

  it('goes entry by entry, the whole first, then its fields and their words', () => {
    const standing = { kind: 'open' } as const;
    const [first, second, owner, words] = [thread(2), thread(3), thread(4), thread(5)];
    const text = { kind: 'field', entry: '1-0', option: null, field: 'mitigation' } as const;
    const places = new Map<typeof first.id, Place>([
      [second.id, { kind: 'entry', entry: '7-0', standing }],
      [words.id, { kind: 'passage', text, from: 3, to: 5, by: 'own' }],
      [owner.id, { kind: 'field', entry: '1-0', field: 'owner', standing }],
      [first.id, { kind: 'entry', entry: '1-0', standing }],
    ]);
    const ranks = new Map([
      ['1-0', 0],
      ['7-0', 1],
    ]);
    expect(orderThreads([second, words, owner, first], places, ranks)).toEqual([first, owner, words, second]);
  });
});

it('[TD5] words of an edit that has not arrived are not called gone', () => {
  expect(hasLostPlace({ kind: 'lost', why: 'gone' })).toBe(true);
  expect(hasLostPlace({ kind: 'lost', why: 'unknown' })).toBe(false);
  expect(hasLostPlace(undefined)).toBe(false);
});
