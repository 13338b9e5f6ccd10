import { messageId } from '@entente/protocol/api/thread-messages';
import { threadId } from '@entente/protocol/api/threads';
import { documentId } from '@entente/protocol/ids';
import { expect, it } from 'vitest';
import { addOutcome, dropOutcome, freshOutcomes, retryAfterMs } from './unnoted-outcomes.ts';

const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const outcome = (entryId: string, atMs = 0) => ({
  threadId: threadId.parse(id(1)),
  messageId: messageId.parse(id(2)),
  documentId: documentId.parse(id(3)),
  entryId,
  atMs,
});

it('[TD13] what a message became waits once until it is noted, and not for ever', () => {
  const both = addOutcome(addOutcome([], outcome('1-1')), outcome('1-2'));
  expect(addOutcome(both, outcome('1-1', 9)).map(({ entryId }) => entryId)).toEqual(['1-2', '1-1']);
  expect(dropOutcome(both, outcome('1-1', 5))).toEqual([outcome('1-2')]);
  const day = 24 * 60 * 60 * 1000;
  expect(freshOutcomes([outcome('1-1'), outcome('1-2', 10 * day)], 15 * day)).toEqual([
    outcome('1-2', 10 * day),
  ]);
  expect([0, 1, 2, 9].map(retryAfterMs)).toEqual([2000, 4000, 8000, 60_000]);
});
