import { describe, expect, it } from 'vitest';
import type { ThreadMark, ThreadSummary } from './api/threads.ts';
import { firmId, userId } from './ids.ts';
import { isUnread } from './thread-unread.ts';

const me = userId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a01');
const they = userId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a02');
const firm = firmId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a03');

const threadBy = (author: typeof me, number: number) =>
  ({
    newest: {
      number,
      by: { userId: author, name: 'Somebody', firmId: firm },
      at: '2026-03-02T09:00:00.000Z',
    },
  }) as ThreadSummary;
const readTo = (number: number) => ({ readTo: number }) as ThreadMark;
const since = (at: string) => ({ userId: me, since: at });
const early = since('2026-03-01T00:00:00.000Z');
const late = since('2026-03-03T00:00:00.000Z');

describe('[TM4] unread', () => {
  it.each([
    { what: 'what somebody else said and I have not read', by: they, read: 2, mine: early, expected: true },
    { what: 'what I have read', by: they, read: 3, mine: early, expected: false },
    { what: 'what I said last', by: me, read: 0, mine: early, expected: false },
    { what: 'what was said before I came', by: they, read: 0, mine: late, expected: false },
  ])('$what: $expected', ({ by, read, mine, expected }) => {
    expect(isUnread(threadBy(by, 3), mine, readTo(read))).toBe(expected);
  });
});
