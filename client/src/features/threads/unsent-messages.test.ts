import { messageId } from '@entente/protocol/api/thread-messages';
import { threadId } from '@entente/protocol/api/threads';
import { expect, it } from 'vitest';
import { dropUnsent, noteSending, noteUnsent, withoutTaken } from './unsent-messages.ts';

const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const message = (digit: number) => ({
  threadId: threadId.parse(id(9)),
  messageId: messageId.parse(id(digit)),
  anchor: null,
  content: { type: 'doc' as const, content: [{ type: 'paragraph' as const }] },
});

it('[TD7] a message waits under one id with its reason, however often it is sent, until it is taken', () => {
  const [first, second] = [message(1), message(2)];
  const both = noteSending(noteSending([], first), second);
  const failed = noteUnsent(both, first.messageId, 'No connection.');
  expect(failed.map(({ why }) => why)).toEqual(['No connection.', undefined]);
  const [again] = failed;
  expect(noteSending(failed, again ?? first)).toEqual(both);
  expect(dropUnsent(failed, first.messageId)).toEqual([second]);
});

it('[TD7] a message that the server has taken, though its answer was lost, does not stand as not sent beside itself', () => {
  const anchor = { format: 1, kind: 'document' } as const;
  const begun = { ...message(1), anchor };
  const [answer, other] = [message(2), message(3)];
  const unsent = [begun, answer, other];
  expect(withoutTaken(unsent, { threads: [] })).toEqual(unsent);
  expect(
    withoutTaken(unsent, { threads: [{ id: begun.threadId }], messages: [{ id: answer.messageId }] }),
  ).toEqual([other]);
});
