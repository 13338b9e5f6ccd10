import type { Message } from '@entente/protocol/api/thread-messages';
import type { MessagePage, ThreadAct } from '@entente/protocol/api/threads';
import type { UserId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import { linesOf, withEarlier, withNewest } from './thread-lines.ts';
import { firstUnread } from './unread-line.ts';

const [maya, kenji] = ['maya', 'kenji'] as UserId[];

const said = (number: number, by = kenji, at = '2026-05-01T10:00:00.000Z') =>
  ({ number, by: { userId: by }, at, content: { type: 'doc' } }) as unknown as Message;
const done = (number: number) =>
  ({ number, by: { userId: kenji }, at: '2026-05-01T10:00:00.000Z', kind: 'resolved' }) as ThreadAct;
const page = (from: number, to: number): MessagePage => ({
  messages: Array.from({ length: to - from + 1 }, (_, at) => said(from + at)).filter(
    ({ number }) => number % 10 !== 0,
  ),
  acts: Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .filter((number) => number % 10 === 0)
    .map(done),
  hasEarlier: from > 1,
});
const numbers = ({ lines }: { lines: readonly { number: number }[] }) => lines.map(({ number }) => number);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('[TD29] what the newest page holds no more stays, and so does what was read before it', () => {
  const opened = linesOf(page(101, 200));
  const moved = withNewest(opened, page(104, 203));
  expect(numbers(moved)).toEqual(range(101, 203));
  expect(moved.hasEarlier).toBe(true);
  const whole = withEarlier(moved, page(1, 100));
  expect(whole).toMatchObject({ hasEarlier: false });
  const further = withNewest(whole, page(110, 209));
  expect(numbers(further)).toEqual(range(1, 209));
  expect(further.hasEarlier).toBe(false);
});

test('[TD29] a line that is read again is as it is by now', () => {
  const opened = linesOf(page(1, 5));
  const changed = { ...said(3), revision: 2 };
  const { lines } = withNewest(opened, { messages: [changed, said(6)], acts: [], hasEarlier: true });
  // From 3 to 6 something is missing, which an answer never leaves out; the order and the newest wording hold.
  expect(numbers({ lines })).toEqual(range(1, 6));
  expect(lines[2]).toBe(changed);
});

test('[TD29] when more was said than a page holds, what came before is read again, and nothing is skipped', () => {
  const later = withNewest(linesOf(page(1, 60)), page(101, 200));
  expect(numbers(later)).toEqual(range(101, 200));
  expect(later.hasEarlier).toBe(true);
});

const opened = { userId: maya!, readTo: 2, since: '2026-01-01T00:00:00.000Z', upTo: 5 };

test('[TD28] the line stands over the first message of somebody else that was unread as the thread was opened', () => {
  const lines = [said(1), said(2), done(3), said(4, maya), said(5), said(6)];
  expect(firstUnread(lines, opened)).toBe(5);
  // What comes while one reads is not new to have missed, and what one wrote oneself neither.
  expect(firstUnread(lines, { ...opened, upTo: 4 })).toBeUndefined();
  expect(firstUnread(lines, { ...opened, readTo: 5 })).toBeUndefined();
});

test('[TD28] no line where all that is at hand is new, or was said before the reader came', () => {
  expect(firstUnread([said(3), said(4)], opened)).toBeUndefined();
  const old = said(4, kenji, '2025-12-31T23:59:59.000Z');
  expect(firstUnread([said(1), said(2), old, said(5)], opened)).toBe(5);
});
