import { messageId } from '@entente/protocol/api/thread-messages';
import { threadId } from '@entente/protocol/api/threads';
import { expect, it } from 'vitest';
import { dropUnsent, noteSending, noteUnsent } from './unsent-messages.ts';

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
