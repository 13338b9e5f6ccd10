import { expect, test, vi } from 'vitest';
import { PresenceTurns } from './presence-turns.ts';

function start() {
  const laters: (() => void)[] = [];
  const send = vi.fn();
  const state = { isCommitComing: false };
  const turns = new PresenceTurns({
    later: (callback) => void laters.push(callback),
    isCommitComing: () => state.isCommitComing,
    send,
  });
  return { turns, send, state, laters };
}

test('[RL17] news is gathered and goes out once, also when a commit passes meanwhile', () => {
  const { turns, send, laters } = start();
  turns.due();
  turns.due();
  turns.afterCommit();
  expect(send).not.toHaveBeenCalled();
  expect(laters).toHaveLength(1);
  laters[0]?.();
  expect(send).toHaveBeenCalledOnce();
  turns.due();
  expect(laters).toHaveLength(2);
});

test('[RL17] after the while it waits for a commit that is on its way', () => {
  const { turns, send, state, laters } = start();
  turns.due();
  state.isCommitComing = true;
  laters[0]?.();
  expect(send).not.toHaveBeenCalled();
  turns.afterCommit();
  turns.afterCommit();
  expect(send).toHaveBeenCalledOnce();
});
